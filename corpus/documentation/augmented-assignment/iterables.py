import copy
# %%
a = []
a += 'ab'
a += (1, 2)
a += {3: 'x'}
a += range(2)
assert a == ['a', 'b', 1, 2, 3, 0, 1]
try:
    a += 5
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
try:
    a = a + 'ab'
except TypeError as error:
    assert error.args == ('can only concatenate list (not "str") to list',)
else:
    assert False
# %%
b = [1]
b += b
assert b == [1, 1]
