import copy
# %%
d = {'a': 1, 'b': 2}
assert d.pop('a') == 1
assert d.pop('a', None) is None
assert d.pop('zz', 7) == 7
try:
    d.pop('a')
except KeyError as error:
    assert error.args == ('a',)
else:
    assert False
assert d.popitem() == ('b', 2)
try:
    d.popitem()
except KeyError as error:
    assert error.args == ('popitem(): dictionary is empty',)
else:
    assert False
# %%
groups = {}
for word in ('apple', 'avocado', 'banana'):
    groups.setdefault(word[0], []).append(word)
assert groups == {'a': ['apple', 'avocado'], 'b': ['banana']}
assert groups.setdefault('a') == ['apple', 'avocado']
assert groups.setdefault('c') is None
assert groups.setdefault('c', 1) is None
