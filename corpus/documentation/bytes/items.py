import copy
# %%
b = b'abc'
assert b[0] == 97 and b[0:1] == b'a' and b[-1] == 99
assert list(b) == [97, 98, 99]
assert 97 in b and b'bc' in b and 100 not in b
assert b.count(b'a') == 1 and b.count(98) == 1
assert b.find(99) == 2 and b.find(b'x') == -1
assert b != 'abc'
# %%
try:
    b[0] = 65
except TypeError as error:
    assert error.args == ("'bytes' object does not support item assignment",)
else:
    assert False
try:
    300 in b
except ValueError as error:
    assert error.args == ('byte must be in range(0, 256)',)
else:
    assert False
try:
    b + 'x'
except TypeError as error:
    assert error.args == ("can't concat str to bytes",)
else:
    assert False
