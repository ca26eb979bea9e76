import copy
# %%
data = bytearray(b'abcefg')
v = memoryview(data)
assert v[1] == 98 and v[-1] == 103 and bytes(v[1:4]) == b'bce' and len(v) == 6
v[0] = 122
assert data == bytearray(b'zbcefg')
v[1:4] = b'123'
assert data == bytearray(b'z123fg')
part = v[2:4]
part[0] = 63
assert data == bytearray(b'z1?3fg') and v.tolist() == list(data) and part.obj is data
# %%
try:
    data.append(1)
except BufferError as error:
    assert error.args == ('Existing exports of data: object cannot be re-sized',)
else:
    assert False
try:
    v[2] = 300
except ValueError:
    pass
else:
    assert False
part.release()
v.release()
data.append(1)
assert len(data) == 7
fixed = memoryview(b'abc')
assert fixed.readonly and fixed == b'abc' and hash(fixed) == hash(b'abc')
try:
    fixed[0] = 1
except TypeError as error:
    assert error.args == ('cannot modify read-only memory',)
else:
    assert False
