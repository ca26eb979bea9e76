import copy
# %%
assert list(range(10)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
assert list(range(1, 11, 3)) == [1, 4, 7, 10]
assert list(range(0, -10, -3)) == [0, -3, -6, -9]
assert list(range(0)) == list(range(1, 0)) == []
r = range(0, 20, 2)
assert 11 not in r and 10 in r and r.index(10) == 5 and r[5] == 10
assert r[:5] == range(0, 10, 2) and r[-1] == 18 and len(r) == 10
assert range(0) == range(2, 1, 3) and range(0, 3, 2) == range(0, 4, 2)
assert (r.start, r.stop, r.step) == (0, 20, 2)
assert repr(range(3)) == 'range(0, 3)' and repr(range(1, 9, 2)) == 'range(1, 9, 2)'
# %%
try:
    range(1, 2, 0)
except ValueError as error:
    assert error.args == ('range() arg 3 must not be zero',)
else:
    assert False
try:
    r[10]
except IndexError as error:
    assert error.args == ('range object index out of range',)
else:
    assert False
try:
    range(1.5)
except TypeError as error:
    assert error.args == ("'float' object cannot be interpreted as an integer",)
else:
    assert False
assert len(range(10 ** 15)) == 10 ** 15 and 10 ** 14 in range(10 ** 15)
