import copy
# %%
class A:
    __slots__ = ('x',)
a = A()
a.y = 1
b = a.y
