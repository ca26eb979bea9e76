import copy
# %%
class Default(dict):
    def __missing__(self, key):
        self[key] = value = []
        return value
d = Default(a=[1])
d['b'].append(2)
assert d == {'a': [1], 'b': [2]} and d.get('c') is None and 'c' not in d
assert type(d.copy()) is dict and type(copy.copy(d)) is Default
# %%
class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)
u = Upper(a=1)
u['b'] = 2
u.update(c=3)
u.setdefault('d', 4)
assert u == {'a': 1, 'B': 2, 'c': 3, 'd': 4}
