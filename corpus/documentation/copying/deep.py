import copy
# %%
a = [1, [2, 3], {'k': [4]}, (5, [6])]
b = copy.deepcopy(a)
assert b == a
assert b[1] is not a[1]
assert b[2]['k'] is not a[2]['k']
assert b[3] is not a[3] and b[3][1] is not a[3][1]
a[1].append('x')
assert b[1] == [2, 3]
# %%
shared = []
c = [shared, shared, (shared,)]
d = copy.deepcopy(c)
assert d[0] is d[1] is d[2][0]
assert d[0] is not shared
# %%
loop = []
loop.append((loop, {'l': loop}))
other = copy.deepcopy(loop)
assert other[0][0] is other
assert other[0][1]['l'] is other
assert other is not loop
