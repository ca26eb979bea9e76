import copy
# %%
a = {1, 2}
assert a <= {1, 2} and a >= {1, 2}
assert a < {1, 2, 3} and {1, 2, 3} > a
assert not a < {1, 2}
assert not a <= {2, 3} and not a >= {2, 3}
assert a != {1, 3}
assert a.issubset([1, 2, 3])
assert a.issuperset((1,))
assert a.isdisjoint('ab')
assert not a.isdisjoint([2])
# %%
assert a == frozenset([1, 2])
assert a != [1, 2]
try:
    a < [1, 2, 3]
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'set' and 'list'",)
else:
    assert False
