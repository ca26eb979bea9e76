import copy
# %%
d = {'one': 1, 'two': 2, 'three': 3, 'four': 4}
assert list(d) == ['one', 'two', 'three', 'four']
assert list(d.values()) == [1, 2, 3, 4]
d['one'] = 42
assert list(d) == ['one', 'two', 'three', 'four']
del d['two']
d['two'] = None
assert d == {'one': 42, 'three': 3, 'four': 4, 'two': None}
assert list(d) == ['one', 'three', 'four', 'two']
# %%
assert list(reversed(d)) == ['two', 'four', 'three', 'one']
assert list(reversed(d.values())) == [None, 4, 3, 42]
assert {'a': 1, 'b': 2} == {'b': 2, 'a': 1}
