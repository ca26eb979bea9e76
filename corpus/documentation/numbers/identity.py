import copy
# %%
a = 5
b = 10 - 5
assert a is b
big = 1000
other = big + 0
assert other == big
c = 257
d = c - 1
e = d + 0
assert d is e
assert True is not 1 and True == 1
assert hash(1) == hash(1.0) == hash(True) == hash(1 + 0j)
assert 2 ** 100 == float(2 ** 100)
# %%
f = 1.5
assert float(f) is f and +f == f
g = 10 ** 20
assert int(g) is g
assert copy.copy(g) is g
