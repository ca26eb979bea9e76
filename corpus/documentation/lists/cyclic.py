import copy
# %%
a = [1]
a.append(a)
assert a[1] is a
assert a[1][1][1][0] == 1
assert repr(a) == '[1, [...]]'
assert len(a) == 2
# %%
b = a[:]
assert b is not a
assert b[1] is a
assert repr(b) == '[1, [1, [...]]]'
# %%
a.remove(a)
assert a == [1]
assert b == [1, [1]]
