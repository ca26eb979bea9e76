import copy
# %%
assert 'abc'.encode() == b'abc'
assert '\xe9'.encode() == b'\xc3\xa9'
assert '\u20ac'.encode('utf-8') == b'\xe2\x82\xac'
assert '\xe9'.encode('latin-1') == b'\xe9'
assert b'\xc3\xa9'.decode() == '\xe9'
assert b'abc'.decode('ascii') == 'abc'
assert '\u20ac'.encode('ascii', 'ignore') == b''
assert '\u20ac'.encode('ascii', 'replace') == b'?'
assert b'a\xff'.decode('ascii', 'replace') == 'a\ufffd'
assert str(b'abc', 'utf-8') == 'abc'
# %%
try:
    '\u20ac'.encode('latin-1')
except UnicodeEncodeError as error:
    assert isinstance(error, ValueError)
else:
    assert False
try:
    b'\xff'.decode()
except UnicodeDecodeError as error:
    assert isinstance(error, UnicodeError)
else:
    assert False
try:
    str(b'x', 5)
except TypeError:
    wrong = True
assert wrong
