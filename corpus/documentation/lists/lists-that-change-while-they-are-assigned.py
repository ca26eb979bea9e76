import copy
# %%
class E:
    def __init__(self, l):
        self.l = l
    def __iter__(self):
        self.l.append('it')
        return iter([7, 8])
l = [1, 2, 3]
l[1:2] = E(l)
r = list(l)
def gen(l):
    yield 1
    l.clear()
    yield 2
l[1:3] = gen(l)
r2 = list(l)
l.extend(gen(l))
r3 = list(l)
l += gen(l)
r4 = list(l)
m = [1, 2, 3]
m[:] = (x for x in m)
n = [1, 2, 3]
n[0:0] = n
o = [1, 2, 3]
o[::-1] = o
p = [1, 2]
p.extend(p)
p *= 2
q = [3, 1]
q[len(q):] = [x for x in q]
try:
    q[5:1] = 5
except TypeError as exc:
    e = exc.args
