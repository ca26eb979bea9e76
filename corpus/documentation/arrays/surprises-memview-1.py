import copy
# %%
b = bytearray(b'hello')
m = memoryview(b)
s = m[1:4]
s[0] = 69
r = (b, bytes(s), s.tolist(), m == b, m[0], len(s), s.obj is b, m.readonly)
try:
    b.append(1)
except BufferError as exc:
    e = exc.args
try:
    m[0] = 300
except ValueError as exc:
    e2 = exc.args
try:
    m[0:2] = b'xyz'
except ValueError as exc:
    e3 = exc.args
ro = memoryview(b'abc')
try:
    ro[0] = 1
except TypeError as exc:
    e4 = exc.args
r2 = (ro[::-1].tolist(), hash(ro) == hash(b'abc'), ro == b'abc')
m.release()
try:
    m[0]
except ValueError as exc:
    e5 = exc.args
s.release()
b.append(33)
