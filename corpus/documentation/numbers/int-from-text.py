import copy
# %%
assert int('42') == 42 and int('  -7\n') == -7 and int('+5') == 5
assert int('1_000') == 1000
assert int('ff', 16) == 255 and int('0xff', 16) == 255 and int('0xff', 0) == 255
assert int('101', 2) == 5 and int('z', 36) == 35 and int('0b11', 0) == 3
assert int(b'12') == 12
assert int(3.99) == 3 and int(-3.99) == -3 and int(True) == 1
assert int() == 0
# %%
for text in ('', ' ', 'abc', '1.5', '0x10', '1__0', '_1', '1 2'):
    try:
        int(text)
    except ValueError as error:
        assert error.args == ('invalid literal for int() with base 10: ' + repr(text),)
    else:
        assert False
try:
    int('9', 8)
except ValueError as error:
    assert error.args == ("invalid literal for int() with base 8: '9'",)
else:
    assert False
try:
    int(float('inf'))
except OverflowError as error:
    assert error.args == ('cannot convert float infinity to integer',)
else:
    assert False
try:
    int('1', 37)
except ValueError as error:
    assert error.args == ('int() base must be >= 2 and <= 36, or 0',)
else:
    assert False
