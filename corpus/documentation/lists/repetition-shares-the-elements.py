import copy
# %%
grid = [[0] * 2] * 3
grid[0][1] = 7
assert grid == [[0, 7], [0, 7], [0, 7]]
assert grid[0] is grid[2]
# %%
rows = [[0] * 2, [0] * 2]
rows[0][1] = 7
assert rows == [[0, 7], [0, 0]]
# %%
assert [1] * 0 == [] == [1] * -1
x = [None]
y = x * 2
assert y == [None, None] and y[0] is x[0]
