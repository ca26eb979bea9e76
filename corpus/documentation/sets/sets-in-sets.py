import copy
# %%
inner = frozenset([1, 2])
s = {inner, 3}
assert frozenset([2, 1]) in s
assert {1, 2} in s
assert inner in s
s.remove({1, 2})
assert s == {3}
s.discard({9})
# %%
try:
    s.add({1})
except TypeError as error:
    assert 'unhashable' in error.args[0]
else:
    assert False
d = {frozenset(): 'empty', frozenset('ab'): 'ab'}
assert d[frozenset('ba')] == 'ab'
