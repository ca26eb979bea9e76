import copy
# %%
f = frozenset('ab')
for name in ('add', 'remove', 'discard', 'pop', 'clear', 'update'):
    assert not hasattr(f, name)
g = f
g |= {'c'}
assert f == {'a', 'b'} and g == {'a', 'b', 'c'}
assert isinstance(g, frozenset)
assert isinstance(f | {'c'}, frozenset)
assert isinstance({'c'} | f, set)
assert hash(frozenset([1, 2])) == hash(frozenset([2, 1]))
