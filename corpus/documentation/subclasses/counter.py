import copy
from collections import Counter
# %%
class C(Counter):
    def __missing__(self, k):
        return -1
c = C('aab')
c['a'] += 1
c.attr = 5
d = copy.copy(c)
e = copy.deepcopy(c)
f = c.copy()
r = (c, c['zz'], c + c, type(c + c).__name__, d, type(d).__name__, hasattr(d, 'attr'), e, type(f).__name__, f, -c, c.most_common(1), repr(c))
c.subtract('ab')
c.clear()
c.update(x=2)
r2 = c
