import copy
import collections
# %%
c = collections.Counter('gallahad')
assert c['a'] == 3 and c['z'] == 0 and 'z' not in c
assert c.most_common(2) == [('a', 3), ('l', 2)]
assert sorted(collections.Counter(a=2, b=0, c=-1).elements()) == ['a', 'a']
c.update('aaa')
c.subtract('l')
assert c['a'] == 6 and c['l'] == 1
# %%
x = collections.Counter(a=3, b=1)
y = collections.Counter(a=1, b=2)
assert x + y == collections.Counter(a=4, b=3)
assert x - y == collections.Counter(a=2)
assert x & y == collections.Counter(a=1, b=1)
assert x | y == collections.Counter(a=3, b=2)
z = copy.copy(x)
z['a'] += 1
assert x['a'] == 3 and z['a'] == 4
