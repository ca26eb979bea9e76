import copy
from collections import defaultdict
# %%
d = defaultdict(list)
d['a'].append(1)
d['b']
r = (d, d.get('zz'), 'zz' in d, repr(d) , len(d))
e = defaultdict(None, x=1)
try:
    e['q']
except KeyError as exc:
    err = exc.args
n = 0
def fac():
    global n
    n += 1
    f['other'] = 'side'
    return n
f = defaultdict(fac)
r2 = (f['one'], f['two'], dict(f))
class Sub(defaultdict):
    def __missing__(self, k):
        return ('missing', k)
s = Sub(int)
r3 = (s['k'], len(s), repr(s))
g = copy.copy(d)
h = copy.deepcopy(d)
r4 = (g['a'] is d['a'], h['a'] is d['a'], g.default_factory is list, type(h))
def boom():
    raise ValueError('fac')
b = defaultdict(boom)
try:
    b[1]
except ValueError as exc:
    r5 = (exc.args, len(b))
try:
    defaultdict(5)
except TypeError as exc:
    r6 = exc.args
class D(dict):
    def __missing__(self, k):
        self[k] = [k]
        return self[k]
x = D()
r7 = (x[1], x, x.get(2))
