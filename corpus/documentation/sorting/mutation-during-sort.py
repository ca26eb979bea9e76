import copy
# %%
s = [3, 2, 1]
def key(x):
    s.append(x)
    return x
try:
    s.sort(key=key)
except ValueError as error:
    assert error.args == ('list modified during sort',)
else:
    assert False
assert s == [1, 2, 3]
# %%
def failing(x):
    if x == 2:
        raise KeyError('two')
    return -x
t = [1, 2, 3]
try:
    t.sort(key=failing)
except KeyError as error:
    assert error.args == ('two',)
else:
    assert False
assert t == [1, 2, 3]
