import copy
# %%
t = (1, 2) + (3,)
assert t == (1, 2, 3)
assert t * 2 == (1, 2, 3, 1, 2, 3)
assert 2 * t == t + t
assert len(t) == 3
assert t.count(2) == 1
assert t.index(3) == 2
assert t[-1] == 3
assert t[0:2] == (1, 2)
assert t[::-1] == (3, 2, 1)
# %%
try:
    t.index(4)
except ValueError as error:
    assert error.args == ('tuple.index(x): x not in tuple',)
else:
    assert False
try:
    t[3]
except IndexError as error:
    assert error.args == ('tuple index out of range',)
else:
    assert False
try:
    t + [4]
except TypeError as error:
    assert error.args == ('can only concatenate tuple (not "list") to tuple',)
else:
    assert False
