import copy
# %%
data = bytearray(b'abc')
view = memoryview(data)
fixed = view.toreadonly()
assert fixed.readonly and not view.readonly
assert fixed == view and fixed.obj is data
view[0] = 120
assert fixed[0] == 120 and bytes(fixed) == b'xbc'
# %%
try:
    fixed[0] = 1
except TypeError as error:
    assert error.args == ('cannot modify read-only memory',)
else:
    assert False
try:
    memoryview(b'abc')[0] = 1
except TypeError as error:
    assert error.args == ('cannot modify read-only memory',)
else:
    assert False
assert fixed[1:].readonly
