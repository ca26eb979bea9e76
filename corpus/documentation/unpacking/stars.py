import copy
# %%
first, *rest = [1, 2, 3]
assert first == 1 and rest == [2, 3]
*start, last = (1, 2, 3)
assert start == [1, 2] and last == 3
a, *b, c = 'xy'
assert (a, b, c) == ('x', [], 'y')
*everything, = {'k': 1}
assert everything == ['k']
# %%
(m, *n), *o = [[1, 2, 3], 4]
assert m == 1 and n == [2, 3] and o == [4]
source = [1, 2]
*copied, = source
assert copied == source and copied is not source
# %%
s = [0, 0]
s[0], *s[1] = 1, 2, 3
assert s == [1, [2, 3]]
