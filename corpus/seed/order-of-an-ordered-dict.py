import copy
import collections
# %%
o = collections.OrderedDict([('a', []), ('b', 1), ('c', 2)])
p = copy.deepcopy(o)
# %%
o.move_to_end('a')
p['a'].append(p)
# %%
k = list(o)
same = o == p
# %%
o.popitem(False)
v = o.items()
# %%
o['a'].append(v)
