import copy
# %%
class A:
    __reduce__ = None
a = copy.copy(A())
