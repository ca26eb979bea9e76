import copy
# %%
class R:
    def __init__(self, v):
        self.v = v
    def __gt__(self, o):
        log.append('gt')
        return self.v > o.v
    def __repr__(self):
        return 'R%d' % self.v
log = []
l = [R(3), R(1), R(2)]
l.sort()
r = (repr(l), log)
log.clear()
r2 = (max(l), min(l).v, log)
k = [(1, R(5)), (1, R(4))]
k.sort()
r3 = repr(k)
class Bad:
    def __lt__(self, o):
        return NotImplemented
try:
    sorted([Bad(), Bad()])
except TypeError as exc:
    e = exc.args
r4 = sorted([True, 0, 2.5, -1]), sorted(['b', 'A', 'a']), sorted([[2], [1, 5], [1]]), sorted([(2,), (1, 'x')], reverse=True)
def cnt():
    n = 0
    def key(x):
        nonlocal n
        n += 1
        return n % 2
    return key
r5 = sorted(range(6), key=cnt())
