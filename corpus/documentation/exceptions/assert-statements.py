import copy
# %%
try:
    assert 1 == 2, 'one is not two'
except AssertionError as error:
    assert error.args == ('one is not two',)
else:
    raise ValueError('not reached')
try:
    assert []
except AssertionError as error:
    assert error.args == ()
# %%
state = []
def expensive():
    state.append('called')
    return 'message'
assert True, expensive()
assert state == []
try:
    assert False, expensive()
except AssertionError as error:
    assert error.args == ('message',)
assert state == ['called']
