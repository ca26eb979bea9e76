import copy
# %%
class A(list):
    pass
a = A([1]) + [2]
