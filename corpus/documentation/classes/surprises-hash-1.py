import copy
# %%
class H:
    def __init__(self, h):
        self.h = h
    def __hash__(self):
        return self.h
    def __repr__(self):
        return 'H'
a = H(2 ** 64)
r = (hash(a) == hash(2 ** 64), hash(H(-1)), hash(H(-2)), hash(H(True)))
try:
    hash(H(1.0))
except TypeError as exc:
    e = exc.args
try:
    hash(H('a'))
except TypeError as exc:
    e2 = exc.args
try:
    {[]: 1}
except TypeError as exc:
    e3 = exc.args
try:
    {(1, []): 1}
except TypeError as exc:
    e4 = exc.args
b = H(5)
d = {b: 1}
b.h = 6
r2 = (b in d, list(d) == [b], len(d))
d[b] = 2
r3 = len(d)
