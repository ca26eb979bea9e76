import copy
# %%
d = {'a': 1, 'b': 2}
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as error:
    assert error.args == ('dictionary changed size during iteration',)
else:
    assert False
# %%
d = {'a': 1, 'b': 2}
for key in d:
    d[key] += 10
assert d == {'a': 11, 'b': 12}
for key in list(d):
    del d[key]
assert d == {}
# %%
e = {1: 'x', 2: 'y'}
try:
    for key, value in e.items():
        del e[key]
except RuntimeError as error:
    assert error.args == ('dictionary changed size during iteration',)
else:
    assert False
assert e == {2: 'y'}
