import copy
# %%
assert list() == []
assert list('abc') == ['a', 'b', 'c']
assert list((1, 2)) == [1, 2]
assert list({'x': 1, 'y': 2}) == ['x', 'y']
assert list(range(3)) == [0, 1, 2]
assert list(b'ab') == [97, 98]
# %%
a = [1, [2]]
b = list(a)
assert b == a and b is not a
assert b[1] is a[1]
# %%
try:
    list(1)
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
try:
    list(1, 2)
except TypeError:
    pass
else:
    assert False
