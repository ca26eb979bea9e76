import copy
# %%
assert sum(i * i for i in range(10)) == 285
assert sum(x * y for x, y in zip([10, 20, 30], [7, 5, 3])) == 260
assert tuple(c.upper() for c in 'ab') == ('A', 'B')
g = (n for n in [1, 2, 3])
assert next(g) == 1 and list(g) == [2, 3] and list(g) == []
assert any(x > 2 for x in [1, 2, 3]) and not all(x > 2 for x in [1, 2, 3])
# %%
data = [1, 2]
g = (x for x in data)
data = [7]
assert list(g) == [1, 2]
n = 10
h = (x + n for x in [1])
n = 20
assert list(h) == [21]
try:
    (x for x in 5)
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
