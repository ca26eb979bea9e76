import copy
# %%
a = bytearray(b'abc')
alias = a
a[0] = 65
a.append(100)
a.extend(b'ef')
a.extend([103])
a += b'h'
assert alias == b'Abcdefgh' and alias is a
del a[0]
assert a.pop() == 104 and a.pop(0) == 98
a.insert(0, 33)
a.remove(99)
a.reverse()
assert a == bytearray(b'gfed!')
# %%
a[1:3] = b'xyz'
assert a == b'gxyzd!'
a[::2] = b'123'
assert a == b'1x2z3!'
a[:] = []
assert a == b''
for wrong in (256, -1):
    try:
        a.append(wrong)
    except ValueError as error:
        assert error.args == ('byte must be in range(0, 256)',)
    else:
        assert False
try:
    a.append('x')
except TypeError as error:
    assert error.args == ("'str' object cannot be interpreted as an integer",)
else:
    assert False
