import copy
# %%
a = [1, 2, 3]
b = a
b.append(4)
assert a == [1, 2, 3, 4]
assert a is b
# %%
c = a[:]
c.append(5)
assert a == [1, 2, 3, 4]
assert c == [1, 2, 3, 4, 5]
assert c is not a
# %%
d = [a, a]
d[0].append(6)
assert d[1] == [1, 2, 3, 4, 6]
assert d[0] is d[1] is b
