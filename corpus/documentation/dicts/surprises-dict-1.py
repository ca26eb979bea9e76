import copy
# %%
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
d['c'] = 3
r = (list(k), list(v), list(i), k & {'a', 'z'}, k | {'z'}, k - {'a'}, ('a', 1) in i, k == {'a', 'b', 'c'}, list(reversed(d)), k ^ {'a'})
d.pop('a')
d['a'] = 9
r2 = (list(d), d.popitem(), d.setdefault('q', []), d.get('zz', 0), dict.fromkeys('ab', []), {**d}, dict(d, x=1), dict([('k', 'v')], k2=2))
f = dict.fromkeys([1, 2], [])
f[1].append(5)
e = {1: 'int', 1.0: 'float', True: 'bool'}
g = d.copy()
d |= {'new': 1} if False else {}
for fn in (lambda: d['nope'], lambda: dict(5), lambda: dict([1]), lambda: dict(['abc']), lambda: {}.popitem(), lambda: d.pop('x'), lambda: {[]: 1}, lambda: d.update(5), lambda: dict([(1, 2)], 3), lambda: d.fromkeys(5), lambda: d < d, lambda: hash(d), lambda: d()):
    try:
        fn()
    except Exception as exc:
        err = (type(exc), exc.args)
        last = err
class DD(dict):
    def __getitem__(self, k):
        return 'got'
    def keys(self):
        return ['fake']
    def __contains__(self, k):
        return True
x = DD(a=1)
r3 = (x['q'], x.get('a'), dict(x), {**x}, 'z' in x, list(x), (lambda **k: k)(**x), x == {'a': 1})
