import copy
# %%
s = [0, 1, 2, 3, 4, 5, 6, 7]
del s[0]
del s[-1]
assert s == [1, 2, 3, 4, 5, 6]
del s[1:3]
assert s == [1, 4, 5, 6]
del s[::2]
assert s == [4, 6]
del s[:]
assert s == []
# %%
t = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
del t[::-3]
assert t == [1, 2, 4, 5, 7, 8]
del t[5:2]
assert len(t) == 6
try:
    del t[6]
except IndexError as error:
    assert error.args == ('list assignment index out of range',)
else:
    assert False
# %%
u = v = [1]
del u
assert v == [1]
try:
    u
except NameError:
    gone = True
assert gone
