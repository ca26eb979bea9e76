import copy
# %%
s = [1, 2, 3]
assert s.reverse() is None
assert s == [3, 2, 1]
assert list(reversed(s)) == [1, 2, 3]
assert s[::-1] == [1, 2, 3]
assert s == [3, 2, 1]
# %%
pair = [[1], [2]]
turned = pair[::-1]
turned[0].append(9)
assert pair == [[1], [2, 9]]
