import copy
# %%
s = [0, 1, 2, 3, 4, 5]
s[0] = 'zero'
s[-1] = 'last'
assert s == ['zero', 1, 2, 3, 4, 'last']
s[1:3] = ['a', 'b', 'c']
assert s == ['zero', 'a', 'b', 'c', 3, 4, 'last']
s[2:2] = [s[0]]
assert s[2] is s[0]
# %%
s = [0, 1, 2, 3, 4, 5]
s[::2] = 'xyz'
assert s == ['x', 1, 'y', 3, 'z', 5]
s[::-2] = [50, 30, 10]
assert s == ['x', 10, 'y', 30, 'z', 50]
# %%
try:
    s[::2] = [1, 2]
except ValueError as error:
    assert error.args == ('attempt to assign sequence of size 2 to extended slice of size 3',)
else:
    assert False
# %%
s[:] = s
assert s == ['x', 10, 'y', 30, 'z', 50]
s[1:1] = s
assert len(s) == 12
s[:] = []
assert s == []
try:
    s[0] = 1
except IndexError as error:
    assert error.args == ('list assignment index out of range',)
else:
    assert False
