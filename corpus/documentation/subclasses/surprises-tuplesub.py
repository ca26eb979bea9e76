import copy
# %%
class T(tuple):
    def __new__(cls, it, extra):
        o = super().__new__(cls, it)
        o.extra = extra
        return o
    def __eq__(self, o):
        return 'teq'
    __hash__ = tuple.__hash__
t = T([1, 2], [3])
r = (t, t.extra, t == (1, 2), (1, 2) == t, t + (3,), type(t[:]), type(t * 1), hash(t) == hash((1, 2)), tuple(t) is t, type(tuple(t)), t.__dict__)
u = copy.copy(t) if False else None
try:
    copy.copy(t)
except TypeError as exc:
    e = exc.args
r2 = [a for a in t], len(t), 1 in t, t.index(2), t[-1], (*t,), isinstance(t, tuple)
