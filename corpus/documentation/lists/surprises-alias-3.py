import copy
# %%
m = [[0] * 2] * 3
m[0][0] = 1
m[1] += [5]
m[2] = m[2] * 2
n = [list(row) for row in m]
m[0:2] = m
m[::2] = [1] * len(m[::2])
