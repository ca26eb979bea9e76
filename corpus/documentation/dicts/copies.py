import copy
# %%
d = {'a': [1], 'b': 2}
e = d.copy()
f = dict(d)
g = copy.copy(d)
h = copy.deepcopy(d)
assert d == e == f == g == h
d['a'].append(2)
d['c'] = 3
assert e == f == g == {'a': [1, 2], 'b': 2}
assert h == {'a': [1], 'b': 2}
assert e['a'] is d['a']
# %%
i = {'self': None}
i['self'] = i
j = copy.deepcopy(i)
assert j['self'] is j
assert repr(i) == "{'self': {...}}"
