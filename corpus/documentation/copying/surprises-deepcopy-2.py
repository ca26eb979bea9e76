import copy
# %%
class N:
    def __init__(self):
        self.me = self
        self.items = [self]
        self.t = (self, [])
n = N()
m = copy.deepcopy(n)
r = (m.me is m, m.items[0] is m, m.t[0] is m, m.t is n.t, m is n)
l = []
l.append((l,))
k = copy.deepcopy(l)
r2 = (k[0][0] is k, k is l)
d = {}
d['self'] = d
d['l'] = [d, d]
e = copy.deepcopy(d)
r3 = (e['self'] is e, e['l'][0] is e, e['l'][1] is e)
s = copy.copy(d)
r4 = (s['self'] is d, s is d)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
r5 = (u[0][0] is u, u is t)
