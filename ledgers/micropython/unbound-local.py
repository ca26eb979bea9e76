import copy
# %%
def f():
    a = a
f()
