import copy
# %%
t = (1, [2], 3)
try:
    t[0] = 5
except TypeError as error:
    assert error.args == ("'tuple' object does not support item assignment",)
else:
    assert False
try:
    del t[0]
except TypeError as error:
    assert error.args == ("'tuple' object doesn't support item deletion",)
else:
    assert False
t[1].append(4)
assert t == (1, [2, 4], 3)
# %%
try:
    t[1] += [5]
except TypeError:
    raised = True
assert raised
assert t[1] == [2, 4, 5]
