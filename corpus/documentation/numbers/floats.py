import copy
# %%
assert 0.1 + 0.2 != 0.3
assert repr(0.1 + 0.2) == '0.30000000000000004'
assert repr(1e16) == '1e+16' and repr(1e15) == '1000000000000000.0'
assert repr(0.0001) == '0.0001' and repr(0.00001) == '1e-05'
assert repr(-0.0) == '-0.0' and -0.0 == 0.0
assert str(float('inf')) == 'inf' and str(float('-inf')) == '-inf' and str(float('nan')) == 'nan'
assert float('1e3') == 1000.0 and float('  2.5 ') == 2.5 and float('1_0.5') == 10.5
assert (2.5).is_integer() is False and (2.0).is_integer()
assert (0.75).as_integer_ratio() == (3, 4)
assert (10.0).hex() == '0x1.4000000000000p+3' and float.fromhex('0x1.8p+1') == 3.0
# %%
assert 7.5 // 2 == 3.0 and -7.5 // 2 == -4.0 and 7.5 % 2 == 1.5 and -7.5 % 2 == 0.5
assert divmod(7.5, 2) == (3.0, 1.5)
assert round(2.5) == 2 and round(3.5) == 4 and round(2.675, 2) == 2.67 and round(1234.5, -2) == 1200.0
assert 2.0 ** 0.5 > 1.41 and (-8.0) ** 2 == 64.0
for wrong in ('', 'abc', '1.5.2', '1e'):
    try:
        float(wrong)
    except ValueError as error:
        assert error.args == ('could not convert string to float: ' + repr(wrong),)
    else:
        assert False
try:
    1.0 / 0
except ZeroDivisionError as error:
    assert error.args[0] in ('float division by zero', 'division by zero')
else:
    assert False
