import copy
# %%
d = {(1, 2): 'a', (1.0, 2.0): 'b', (): 'c'}
assert d == {(1, 2): 'b', (): 'c'}
assert d[(True, 2)] == 'b'
try:
    d[(1, [2])]
except TypeError as error:
    assert error.args[0].startswith("unhashable type: 'list'") or 'unhashable' in error.args[0]
else:
    assert False
