import copy
# %%
squares = [x ** 2 for x in range(10)]
assert squares == [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
assert [(x, y) for x in [1, 2, 3] for y in [3, 1, 4] if x != y] == [(1, 3), (1, 4), (2, 3), (2, 1), (2, 4), (3, 1), (3, 4)]
vec = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
assert [num for elem in vec for num in elem] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
assert [[row[i] for row in vec] for i in range(3)] == [[1, 4, 7], [2, 5, 8], [3, 6, 9]]
assert list(map(list, zip(*vec))) == [[1, 4, 7], [2, 5, 8], [3, 6, 9]]
# %%
x = 'outer'
[x for x in range(3)]
assert x == 'outer'
fresh = [[] for _ in range(3)]
fresh[0].append(1)
assert fresh == [[1], [], []]
assert [a for a in range(20) if a % 2 if a % 3] == [1, 5, 7, 11, 13, 17, 19]
