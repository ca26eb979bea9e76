import copy
# %%
assert [1, 2] < [1, 3]
assert [1, 2] < [1, 2, 0]
assert not [2] < [1, 9]
assert [] < [0]
assert [1, 2] <= [1, 2]
assert [1, [2, 3]] == [1, [2, 3]]
assert [1, 2] != (1, 2)
# %%
n = float('nan')
assert [n] == [n]
assert [n] != [float('nan')]
assert n != n
assert n in [n]
# %%
try:
    [1] < ['a']
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'int' and 'str'",)
else:
    assert False
try:
    [1] < (1,)
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'list' and 'tuple'",)
else:
    assert False
