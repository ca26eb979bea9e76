import copy
# %%
assert b'%s and %b' % (b'a', bytearray(b'b')) == b'a and b'
assert b'%d %x %5.1f' % (42, 255, 2.5) == b'42 ff   2.5' and b'%c' % 65 == b'A' and b'%a' % '\xe9' == b"'\\xe9'"
assert b'%(k)s' % {b'k': b'v'} == b'v'
a = bytearray(b'%d')
assert a % 5 == bytearray(b'5') and a == b'%d'
a %= 7
assert a == b'7'
# %%
try:
    b'%s' % 'text'
except TypeError as error:
    assert error.args == ("%b requires a bytes-like object, or an object that implements __bytes__, not 'str'",)
else:
    assert False
