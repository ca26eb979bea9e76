import copy
# %%
s = slice(1, 5, 2)
assert (s.start, s.stop, s.step) == (1, 5, 2)
assert slice(3) == slice(None, 3, None)
assert repr(slice(1)) == 'slice(None, 1, None)'
assert slice(1, 2) != slice(1, 2, 1)
assert slice(1, 2) < slice(1, 3)
# %%
assert slice(None).indices(5) == (0, 5, 1)
assert slice(None, None, -1).indices(5) == (4, -1, -1)
assert slice(-2, 10).indices(5) == (3, 5, 1)
assert slice(10, -10, -3).indices(5) == (4, -1, -3)
# %%
letters = list('abcdefg')
assert letters[s] == ['b', 'd']
letters[s] = ['B', 'D']
assert letters == list('aBcDefg')
del letters[slice(None, None, 2)]
assert letters == list('BDf')
