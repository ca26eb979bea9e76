import copy
# %%
s = [1, 2, 3, 4]
for x in s:
    s.remove(x)
assert s == [2, 4]
# %%
t = [1, 2, 3]
for x in t:
    if len(t) < 6:
        t.append(x * 10)
assert t == [1, 2, 3, 10, 20, 30]
# %%
u = [1, 2, 3]
for x in u[:]:
    u.insert(0, x)
assert u == [3, 2, 1, 1, 2, 3]
v = [[1], [2]]
for x in v:
    x += ['changed']
assert v == [[1, 'changed'], [2, 'changed']]
for x in v:
    x = x + ['not seen']
assert v == [[1, 'changed'], [2, 'changed']]
