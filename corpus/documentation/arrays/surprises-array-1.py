import copy
import array
# %%
a = array.array('i', [1, 2, 3])
b = a
a.append(4)
a += array.array('i', [5])
r = (b, a[1:3], a * 2, a.tolist(), a.typecode, a.itemsize, repr(a), a.index(3), a.count(9), 3 in a)
a[0] = 100
a[1:2] = array.array('i', [7, 7])
del a[0]
m = memoryview(a)
try:
    a.append(1)
except BufferError as exc:
    e = exc.args
m[0] = 55
m.release()
a.append(1)
for f in (lambda: array.array('i', [1.5]), lambda: array.array('b', [200]), lambda: array.array('q', ['x']), lambda: array.array('z'), lambda: a.__setitem__(0, 2 ** 40), lambda: a.extend([1, 'x']), lambda: a.pop(99), lambda: a + [1], lambda: array.array('f', [1]) + array.array('d', [1])):
    try:
        f()
    except Exception as exc:
        e2 = (type(exc), exc.args)
c = copy.copy(a)
c.reverse()
f = array.array('f', [0.1])
r2 = (a, c, f[0], f == array.array('d', f), a < c, array.array('b', b'ab'), a.tobytes())
