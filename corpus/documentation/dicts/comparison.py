import copy
# %%
assert {} == {}
assert {1: [2]} == {1: [2]}
assert {1: 'a'} != {1: 'b'}
assert {1: 'a'} != {2: 'a'}
assert {1: 'a'} != [1]
assert {1: 1.0} == {True: 1}
try:
    {} < {1: 1}
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'dict' and 'dict'",)
else:
    assert False
# %%
n = float('nan')
assert {1: n} == {1: n}
assert {n: 1} == {n: 1}
assert {1: n} != {1: float('nan')}
