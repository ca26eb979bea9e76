import copy
# %%
class K:
    def __init__(self, d, n):
        self.d, self.n = d, n
    def __hash__(self):
        return 1
    def __eq__(self, o):
        self.d.clear()
        return False
d = {}
a = K(d, 1)
b = K(d, 2)
d[a] = 'a'
d[b] = 'b'
r = len(d)
e = {1: 1, 2: 2}
it = iter(e)
next(it)
del e[1]
try:
    next(it)
except RuntimeError as exc:
    r2 = exc.args
f = {1: 1}
it = iter(f.items())
f[1] = 2
r3 = next(it)
f.pop(1)
f[5] = 5
try:
    r4 = list(it)
except RuntimeError as exc:
    r4 = exc.args
g = dict.fromkeys('abc', 0)
for k in list(g):
    del g[k]
try:
    for k, v in {1: 2}.items():
        g.update(g)
        g[k] = v
finally:
    r5 = g
