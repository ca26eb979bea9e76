import copy
import array
# %%
b = bytearray(range(10))
m = memoryview(b)
r = [m[2], m[-1], m[2:5].tolist(), m[::2].tolist(), len(m), m.nbytes, m.shape, m.strides, m.itemsize, m.ndim, m.contiguous, m.tobytes()[:3], list(m)[:2], 3 in m]
m[2:4] = b'zz'
m[5:7] = m[0:2]
n = m[::-1]
r2 = (b, n[0], n.tolist()[:2], m == b, m != n, n == bytes(n))
try:
    b.extend(b'x')
except BufferError as exc:
    e = exc.args
try:
    del b[0]
except BufferError as exc:
    e2 = exc.args
b[0] = 200
b[0:2] = b'ab'
try:
    b[0:2] = b'abc'
except BufferError as exc:
    e3 = exc.args
r3 = m[0]
n.release()
m.release()
b.extend(b'x')
a = array.array('h', [1, 2, 3])
am = memoryview(a)
am[1] = -5
r4 = (a, am.tolist(), am.itemsize, am[1:].tolist(), am.nbytes)
try:
    am[0] = 100000
except ValueError as exc:
    e4 = exc.args
try:
    am[0] = 'x'
except TypeError as exc:
    e5 = exc.args
for fn in (lambda: memoryview('a'), lambda: memoryview(), lambda: am['a'], lambda: am[10], lambda: hash(am), lambda: memoryview(b'a')[0:1].__setitem__(0, 1), lambda: am < am, lambda: am[1.0], lambda: am + am):
    try:
        fn()
    except Exception as exc:
        e6 = (type(exc), exc.args)
        last = e6
