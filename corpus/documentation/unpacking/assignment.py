import copy
# %%
a, b = 1, 2
a, b = b, a
assert (a, b) == (2, 1)
(c, d), e = [3, 4], 5
assert (c, d, e) == (3, 4, 5)
[f, g] = 'xy'
assert f + g == 'xy'
h, = [[6]]
assert h == [6]
() = []
# %%
x = [0, 1, 2]
i = 0
i, x[i] = 1, 9
assert x == [0, 9, 2]
# %%
p = q = r = []
p.append(1)
assert q is r and r == [1]
