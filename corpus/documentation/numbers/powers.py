import copy
# %%
assert 1 ** 10 ** 30 == 1 and (-1) ** 10 ** 30 == 1 and (-1) ** (10 ** 30 + 1) == -1
assert 0 ** 10 ** 30 == 0 and 0 ** 0 == 1
assert 2 ** -1 == 0.5 and (-2) ** 3 == -8
assert pow(3, 4, 5) == 1 and pow(-3, 3, 5) == 3 and pow(3, 3, -5) == -3 and pow(7, 0, 1) == 0
assert pow(3, -1, 7) == 5
assert True ** True == 1
assert True.__add__(1) == 2 and True.__mul__(3) == 3 and int.__add__(True, True) == 2
# %%
failed = []
for arguments in [(0, -1), (2, -1, 4), (2, 3, 0), ('a', 2)]:
    try:
        pow(*arguments)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        failed.append(type(error).__name__)
assert failed == ['ZeroDivisionError', 'ValueError', 'ValueError', 'TypeError']
