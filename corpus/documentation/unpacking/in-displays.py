import copy
# %%
a = [1, 2]
assert [*a, 3, *a] == [1, 2, 3, 1, 2]
assert (*a,) == (1, 2)
assert {*a, *a} == {1, 2}
assert [*'ab', *range(2), *{'k': 0}] == ['a', 'b', 0, 1, 'k']
# %%
d = {'x': 1, 'y': 2}
assert {**d, 'y': 3} == {'x': 1, 'y': 3}
assert {'y': 3, **d} == {'y': 2, 'x': 1}
assert list({'y': 3, **d}) == ['y', 'x']
e = {**d}
assert e == d and e is not d
# %%
try:
    [*5]
except TypeError:
    first = True
try:
    {**[1]}
except TypeError as error:
    assert error.args == ("'list' object is not a mapping",)
else:
    assert False
assert first
