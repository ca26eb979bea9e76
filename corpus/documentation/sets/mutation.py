import copy
# %%
s = set()
s.add(1)
s.add(1)
s.add('x')
assert s == {1, 'x'}
s.discard('x')
s.discard('x')
assert s == {1}
s.remove(1)
try:
    s.remove(1)
except KeyError as error:
    assert error.args == (1,)
else:
    assert False
try:
    s.pop()
except KeyError as error:
    assert error.args == ('pop from an empty set',)
else:
    assert False
# %%
s.update([1, 2], (3,), 'a')
assert s == {1, 2, 3, 'a'}
s.intersection_update([1, 2, 'a'], {1, 'a'})
assert s == {1, 'a'}
s.difference_update('a')
assert s == {1}
s.symmetric_difference_update([1, 5])
assert s == {5}
assert s.pop() == 5
assert s == set()
