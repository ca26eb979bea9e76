import copy
from collections import OrderedDict, defaultdict, Counter, deque
# %%
class OD(OrderedDict):
    def __init__(self, *a, **k):
        log.append('init')
        super().__init__(*a, **k)
    def __setitem__(self, k, v):
        log.append(k)
        super().__setitem__(k, v)
log = []
o = OD([('a', 1)], b=[2])
o.x = [9]
c = copy.copy(o)
d = copy.deepcopy(o)
e = o.copy()
r = (c, d, e, type(e).__name__, c.x is o.x, d.x is o.x, hasattr(e, 'x'), log, c['b'] is o['b'], d['b'] is o['b'])
p = o.pop('a')
o.update(z=1)
o.setdefault('y', 2)
r2 = (p, o, repr(o), o == {'b': [2], 'z': 1, 'y': 2}, OD.fromkeys('ab'))
class K(OrderedDict):
    def __missing__(self, k):
        return ('m', k)
k = K(a=1)
r3 = (k['q'], k.pop('q', 1), k.get('q'), len(k))
