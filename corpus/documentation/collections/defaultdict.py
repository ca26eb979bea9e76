import copy
import collections
# %%
s = [('yellow', 1), ('blue', 2), ('yellow', 3), ('blue', 4), ('red', 1)]
d = collections.defaultdict(list)
for k, v in s:
    d[k].append(v)
assert sorted(d.items()) == [('blue', [2, 4]), ('red', [1]), ('yellow', [1, 3])]
assert d.get('missing') is None and 'missing' not in d
d['missing']
assert d['missing'] == [] and len(d) == 4
counts = collections.defaultdict(int)
for k in 'mississippi':
    counts[k] += 1
assert counts == {'m': 1, 'i': 4, 's': 4, 'p': 2}
# %%
n = collections.defaultdict(None)
try:
    n['x']
except KeyError as error:
    assert error.args == ('x',)
else:
    assert False
e = copy.copy(d)
assert e == d and e.default_factory is list and e['yellow'] is d['yellow']
assert repr(collections.defaultdict(None, {1: 2})) == 'defaultdict(None, {1: 2})'
try:
    collections.defaultdict(5)
except TypeError as error:
    assert error.args == ('first argument must be callable or None',)
else:
    assert False
