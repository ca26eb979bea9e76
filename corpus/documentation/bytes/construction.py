import copy
# %%
assert bytes() == b'' and bytes(3) == b'\x00\x00\x00'
assert bytes([65, 66]) == b'AB' and bytes(range(3)) == b'\x00\x01\x02'
assert bytes('caf\xe9', 'utf-8') == b'caf\xc3\xa9'
b = b'abc'
assert bytes(b) is b
assert bytes(bytearray(b'xy')) == b'xy'
assert bytes.fromhex('2Ef0 F1f2') == b'.\xf0\xf1\xf2'
assert b'\xf0\xf1'.hex() == 'f0f1'
# %%
try:
    bytes([256])
except ValueError as error:
    assert error.args == ('bytes must be in range(0, 256)',)
else:
    assert False
try:
    bytes('abc')
except TypeError as error:
    assert error.args == ('string argument without an encoding',)
else:
    assert False
try:
    bytes(-1)
except ValueError as error:
    assert error.args == ('negative count',)
else:
    assert False
try:
    bytes(1.5)
except TypeError as error:
    assert error.args == ("cannot convert 'float' object to bytes",)
else:
    assert False
