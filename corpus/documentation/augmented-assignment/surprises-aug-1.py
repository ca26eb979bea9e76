import copy
# %%
class A:
    def __init__(self):
        self.l = []
    @property
    def p(self):
        log.append('get')
        return self.l
    @p.setter
    def p(self, v):
        log.append(('set', v is self.l))
        self.l = v
log = []
a = A()
a.p += [1]
a.p *= 2
d = {'k': (1,)}
d['k'] += (2,)
l = [[1], [2]]
l[0] += l
l[1] *= 0
s = 'a'
t = s
s += 'b'
x = {1}
y = x
x |= {2}
x -= {1}
z = frozenset(x)
w = z
z |= {3}
n = 5
n //= 2
n **= 3
n <<= 1
b = bytearray(b'a')
c = b
b += b'b'
r = (y is x, w is z, c is b, t, n)
i = [0]
def idx():
    log.append('idx')
    return 0
i[idx()] += 5
try:
    q += 1
except NameError as exc:
    e = exc.args
