import copy
# %%
assert 7 // 2 == 3 and -7 // 2 == -4 and 7 // -2 == -4
assert 7 % 3 == 1 and -7 % 3 == 2 and 7 % -3 == -2
assert divmod(-7, 2) == (-4, 1)
assert 7 / 2 == 3.5 and 6 / 3 == 2.0
assert 2 ** 10 == 1024 and 2 ** -1 == 0.5 and (-2) ** 3 == -8 and -2 ** 2 == -4
assert 6 & 3 == 2 and 6 | 3 == 7 and 6 ^ 3 == 5 and ~6 == -7
assert 1 << 70 == 2 ** 70 and (1 << 70) >> 69 == 2 and -1 >> 5 == -1
assert abs(-5) == 5 and +True == 1 and -True == -1
# %%
for operation in (lambda: 1 // 0, lambda: 1 / 0, lambda: 1 % 0, lambda: divmod(1, 0)):
    try:
        operation()
    except ZeroDivisionError:
        raised = True
    else:
        assert False
try:
    1 << -1
except ValueError as error:
    assert error.args == ('negative shift count',)
else:
    assert False
try:
    1 + '1'
except TypeError as error:
    assert error.args == ("unsupported operand type(s) for +: 'int' and 'str'",)
else:
    assert False
