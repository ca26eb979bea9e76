import copy
# %%
b = b'spam,eggs,spam'
assert b.split(b',') == [b'spam', b'eggs', b'spam']
assert b.partition(b',') == (b'spam', b',', b'eggs,spam')
assert b.replace(b'spam', b'ham') == b'ham,eggs,ham'
assert b.startswith(b'spam') and b.endswith((b'x', b'spam'))
assert b.upper() == b'SPAM,EGGS,SPAM' and b.title() == b'Spam,Eggs,Spam'
assert b' x '.strip() == b'x' and b'xaxx'.strip(b'x') == b'a'
assert b'-'.join([b'a', bytearray(b'b')]) == b'a-b'
assert b'7'.zfill(3) == b'007' and b'ab'.center(4, b'.') == b'.ab.'
# %%
try:
    b.split(',')
except TypeError as error:
    assert error.args == ("a bytes-like object is required, not 'str'",)
else:
    assert False
assert repr(b"it's") == 'b"it\'s"' and repr(b'\x00\xff\n') == "b'\\x00\\xff\\n'"
