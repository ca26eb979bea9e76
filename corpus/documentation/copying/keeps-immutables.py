import copy
# %%
t = (1, 'a', (2.5, None))
assert copy.deepcopy(t) is t
u = (1, [])
assert copy.deepcopy(u) is not u
f = frozenset([1, (2, 3)])
assert copy.deepcopy(f) == f
d = {(1, 2): 'x'}
e = copy.deepcopy(d)
assert e == d and e is not d
assert list(e)[0] is list(d)[0]
# %%
r = range(5)
assert copy.copy(r) == r
big = 10 ** 30
assert copy.deepcopy(big) is big
text = 'some text'
assert copy.deepcopy([text])[0] is text
