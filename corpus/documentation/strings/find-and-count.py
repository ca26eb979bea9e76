import copy
# %%
s = 'spam and eggs and spam'
assert s.find('spam') == 0
assert s.find('spam', 1) == 18
assert s.rfind('spam') == 18
assert s.find('ham') == -1
assert s.index('eggs') == 9
assert s.rindex('and') == 14
assert s.count('and') == 2
assert s.count('') == len(s) + 1
assert s.count('a', 5, 10) == 1
assert 'egg' in s and 'Egg' not in s and '' in s
# %%
try:
    s.index('ham')
except ValueError as error:
    assert error.args == ('substring not found',)
else:
    assert False
try:
    5 in s
except TypeError as error:
    assert error.args == ("'in <string>' requires string as left operand, not int",)
else:
    assert False
