import copy
# %%
assert True + True == 2 and True * 5 == 5 and False - 1 == -1
assert isinstance(True, int) and issubclass(bool, int)
assert (True & False) is False and (True | False) is True and (True ^ True) is False
assert bool([]) is False and bool([0]) is True and bool('') is False and bool('0') is True
assert bool(0.0) is False and bool(()) is False and bool({}) is False and bool(None) is False
assert bool(range(0)) is False and bool(range(1)) is True
assert not True is False and (not []) is True
assert repr(True) == 'True' and str(False) == 'False' and int(True) == 1
# %%
assert (1 and 2) == 2 and (0 and 2) == 0 and (1 or 2) == 1 and ('' or 'x') == 'x' and (None or 0) == 0
d = {True: 'yes'}
assert d[1] == 'yes' and d[1.0] == 'yes'
assert [True, 1].index(1) == 0
assert sum([True, True, False]) == 2
assert 1 < 2 < 3 and not 1 < 3 < 2
