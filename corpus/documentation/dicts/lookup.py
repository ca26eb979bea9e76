import copy
# %%
d = {1: 'int', 'x': 'str', None: 'none', (1, 2): 'tuple'}
assert d[1] == d[1.0] == d[True] == 'int'
assert d.get('x') == 'str'
assert d.get('missing') is None
assert d.get('missing', 5) == 5
assert 1.0 in d and 2 not in d
# %%
try:
    d['missing']
except KeyError as error:
    assert error.args == ('missing',)
    assert str(error) == "'missing'"
else:
    assert False
try:
    d[[]]
except TypeError as error:
    assert 'unhashable' in error.args[0]
else:
    assert False
# %%
d[True] = 'bool'
assert list(d)[0] is not True
assert d[1] == 'bool' and len(d) == 4
