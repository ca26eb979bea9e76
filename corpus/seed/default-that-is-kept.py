import copy
import collections
# %%
d = collections.defaultdict(list)
c = collections.Counter('abca')
# %%
d['x'].append(d['y'])
d['y'] += [1]
# %%
n = c['z']
c += c
# %%
e = d.copy()
same = e['x'] is d['x']
# %%
collections.defaultdict()['x']
