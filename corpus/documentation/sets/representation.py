import copy
# %%
assert repr(set()) == 'set()'
assert repr({1}) == '{1}'
assert repr(frozenset()) == 'frozenset()'
assert repr(frozenset({'a'})) == "frozenset({'a'})"
assert repr({3, 1, 2}) == '{1, 2, 3}'
assert str({0.5}) == '{0.5}'
# %%
order = list({5, 3, 8, 1})
assert sorted(order) == [1, 3, 5, 8]
assert list({5, 3, 8, 1}) == order
assert repr({5, 3, 8, 1}) == '{' + ', '.join(map(repr, order)) + '}'
