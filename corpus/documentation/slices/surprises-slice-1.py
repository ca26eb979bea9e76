import copy
# %%
class L:
    def __getitem__(self, i):
        return i
l = L()
s = l[1:2:3]
r = (s.start, s, l[:], l[1, 2:3], l[...], slice(None) == slice(None, None, None), s == slice(1, 2, 3), slice(1) < slice(2), s.indices(10), slice(None, None, -1).indices(5), repr(slice('a', [])))
x = list(range(10))
x[2:5] = []
x[::2] = [0] * len(x[::2])
x[5:5] = 'ab'
del x[1::3]
r2 = x
for f in (lambda: x.__setitem__(slice(0, 4, 2), [1]), lambda: x[::0], lambda: x['a'], lambda: x[1.0], lambda: x.__setitem__(slice(0, 1), 5), lambda: x[100], lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(3), lambda: slice(1).indices(-1)):
    try:
        f()
    except Exception as exc:
        e = (type(exc), exc.args)
        last = e
class Ix:
    def __index__(self):
        return 2
r3 = (x[Ix()], x[:Ix()], 'abc'[Ix()], (1, 2, 3)[Ix():], [0] * Ix(), range(Ix()))
