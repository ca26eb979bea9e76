import copy
# %%
class G:
    def __getattr__(self, n):
        log.append(n)
        if n.startswith('no'):
            raise AttributeError(n)
        return [n]
    def __setattr__(self, n, v):
        log.append((n, v))
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        log.append(('del', n))
        super().__delattr__(n)
log = []
g = G()
g.a = 1
r = (g.a, g.b, hasattr(g, 'nope'), hasattr(g, 'x'), getattr(g, 'no2', 'dflt'))
del g.a
r2 = g.a
try:
    del g.zz
except AttributeError as exc:
    e = exc.args
try:
    g.no
except AttributeError as exc:
    e2 = exc.args
c = copy.copy(g)
r3 = (type(c), c.__dict__)
