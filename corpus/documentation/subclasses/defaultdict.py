import copy
from collections import defaultdict
# %%
class D(defaultdict):
    def __init__(self, f=list, *a):
        super().__init__(f, *a)
        self.n = 1
d = D()
d['a'].append(1)
c = copy.copy(d)
e = copy.deepcopy(d)
r = (c, e, type(c).__name__, c['a'] is d['a'], e['a'] is d['a'], c.default_factory, d.__missing__('zz'), sorted(d))
class E(defaultdict):
    def __missing__(self, k):
        v = super().__missing__(k)
        v.append(k)
        return v
x = E(list)
r2 = (x['p'], x, x['p'] is x['p'])
y = E()
try:
    y['nope']
except KeyError as exc:
    r3 = exc.args
