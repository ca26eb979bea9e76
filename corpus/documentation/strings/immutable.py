import copy
# %%
s = 'abc'
try:
    s[0] = 'x'
except TypeError as error:
    assert error.args == ("'str' object does not support item assignment",)
else:
    assert False
try:
    del s[0]
except TypeError as error:
    assert error.args == ("'str' object doesn't support item deletion",)
else:
    assert False
assert s[0] == 'a' and s[-1] == 'c' and s[1:] == 'bc'
try:
    s[3]
except IndexError as error:
    assert error.args == ('string index out of range',)
else:
    assert False
# %%
assert s[:] is s
assert s + '' is s or s + '' == s
assert str(s) is s
assert copy.deepcopy(s) is s
