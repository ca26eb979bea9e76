import copy
# %%
class G:
    def __getstate__(self):
        return ('st', self.v)
    def __setstate__(self, st):
        self.got = st
g = G()
g.v = [1]
h = copy.copy(g)
i = copy.deepcopy(g)
r = (h.__dict__, h.got[1] is g.v, i.got[1] is g.v)
class L(list):
    pass
l = L([1, [2]])
l.attr = [3]
l2 = copy.copy(l)
l3 = copy.deepcopy(l)
r2 = (l2, l2.attr is l.attr, l3.attr is l.attr, l3[1] is l[1], type(l3))
class T(tuple):
    def __new__(cls, *a):
        return tuple.__new__(cls, a)
    def __getnewargs__(self):
        return tuple(self)
t = T(1, [2])
t.z = 5
t2 = copy.deepcopy(t)
r3 = (t2, t2.z, type(t2), t2[1] is t[1])
