import copy
# %%
a = bytearray(b'abc')
b = a[:]
c = copy.copy(a)
d = bytearray(a)
e = copy.deepcopy([a, a])
a[0] = 120
assert b == c == d == b'abc'
assert e[0] == b'abc' and e[0] is e[1]
assert a == b'xbc' and bytes(a) == b'xbc'
assert repr(a) == "bytearray(b'xbc')"
try:
    {a}
except TypeError as error:
    assert 'unhashable' in error.args[0]
else:
    assert False
