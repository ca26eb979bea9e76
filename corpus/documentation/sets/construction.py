import copy
# %%
assert set() == frozenset() == set([]) == set('')
assert {1, 1.0, True} == {1}
assert set('hello') == {'h', 'e', 'l', 'o'}
assert set([3, 1, 3]) == {1, 3}
assert set({'k': 'v'}) == {'k'}
assert frozenset(range(3)) == {0, 1, 2}
assert len({(), (), 0, False, ''}) == 3
# %%
try:
    {[]}
except TypeError as error:
    assert 'unhashable' in error.args[0]
else:
    assert False
try:
    set(5)
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
# %%
f = frozenset([1, 2])
assert frozenset(f) is f
assert f.copy() is f
s = {1, 2}
assert set(s) is not s and set(s) == s
