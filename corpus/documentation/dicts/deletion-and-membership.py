import copy
# %%
d = {n: n * n for n in range(6)}
del d[0], d[5]
assert d == {1: 1, 2: 4, 3: 9, 4: 16}
assert 1 in d and 0 not in d
assert '1' not in d
try:
    del d[0]
except KeyError as error:
    assert error.args == (0,)
else:
    assert False
# %%
alias = d
d.clear()
assert alias == {} and not alias
d = {1: 2}
assert alias == {}
