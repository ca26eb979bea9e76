import copy
# %%
a = [1, [2, 3]]
a[0] += 1
a[1] += [4]
a[1][0] *= 10
assert a == [2, [20, 3, 4]]
d = {'k': 'v'}
d['k'] += 'w'
assert d == {'k': 'vw'}
try:
    d['missing'] += 1
except KeyError as error:
    assert error.args == ('missing',)
else:
    assert False
# %%
s = [0, 1, 2, 3]
s[1:3] += [9]
assert s == [0, 1, 2, 9, 3]
s[::2] *= 1
assert s == [0, 1, 2, 9, 3]
i = 0
s[i] += 5
assert s[0] == 5
