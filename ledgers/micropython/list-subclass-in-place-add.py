import copy
# %%
class A(list):
    pass
a = A()
a += [1]
