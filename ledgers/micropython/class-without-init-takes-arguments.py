import copy
# %%
class A:
    pass
a = A([1, 2])
