import copy
# %%
l = [1]
l.append(l)
d = {'l': l}
d['d'] = d
l.append(d)
t = (l, d)
s = {1: t}
l.append(t)
r = (repr(l), repr(d), repr(t), str(s), repr([l, l]))
class R:
    def __repr__(self):
        return 'R(' + repr(self.v) + ')'
x = R()
x.v = [x.__class__.__name__, l[:1]]
r2 = repr([x, (x,)])
class S(list):
    pass
q = S([1])
q.append(q)
r3 = repr(q)
class T(dict):
    def __repr__(self):
        return 'T' + dict.__repr__(self)
w = T()
w['w'] = w if False else 1
r4 = repr(w)
