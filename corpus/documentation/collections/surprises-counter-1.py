import copy
from collections import Counter
# %%
c = Counter('abracadabra')
r = (c, c['zz'], c.most_common(2), sorted(c.elements()), repr(c))
d = Counter(a=5, b=-2, z=0)
r2 = (c + d, c - d, c & d, c | d, +d, -d)
c.update('aaa')
c.subtract({'a': 100})
r3 = (c['a'], del_(c) if False else 0)
del c['nope']
c += Counter(q=1)
r4 = c
e = Counter({'x': [1]})
r5 = copy.copy(e)['x'] is e['x'], copy.deepcopy(e)['x'] is e['x']
try:
    Counter(1)
except TypeError as exc:
    er = exc.args
try:
    Counter('a') + 5
except TypeError as exc:
    er2 = exc.args
try:
    Counter(a='x').most_common()
    Counter(a='x', b=1).most_common()
except TypeError as exc:
    er3 = exc.args
