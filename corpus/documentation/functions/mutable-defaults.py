import copy
# %%
def f(a, items=[]):
    items.append(a)
    return items
assert f(1) == [1]
assert f(2) == [1, 2]
assert f(3, []) == [3]
assert f(4) == [1, 2, 4]
# %%
def g(a, items=None):
    if items is None:
        items = []
    items.append(a)
    return items
assert g(1) == [1] and g(2) == [2]
# %%
i = 5
def h(arg=i):
    return arg
i = 6
assert h() == 5
