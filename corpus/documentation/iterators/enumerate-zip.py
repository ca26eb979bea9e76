import copy
# %%
seasons = ['Spring', 'Summer', 'Fall']
assert list(enumerate(seasons)) == [(0, 'Spring'), (1, 'Summer'), (2, 'Fall')]
assert list(enumerate(seasons, start=1))[0] == (1, 'Spring')
assert list(zip(range(3), ['fee', 'fi', 'fo', 'fum'])) == [(0, 'fee'), (1, 'fi'), (2, 'fo')]
assert list(zip()) == [] and list(zip('a')) == [('a',)]
x, y = zip(*[(1, 'a'), (2, 'b')])
assert x == (1, 2) and y == ('a', 'b')
# %%
it = iter([1, 2, 3, 4])
assert list(zip(it, it)) == [(1, 2), (3, 4)]
short = iter([1])
longer = iter([10, 20, 30])
assert list(zip(longer, short)) == [(10, 1)] and list(longer) == [30]
e = enumerate(['x'])
assert iter(e) is e and next(e) == (0, 'x') and list(e) == []
