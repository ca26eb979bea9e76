import copy
# %%
class H:
    def __init__(self, s, h):
        self.s, self.h = s, h
    def __hash__(self):
        return self.h
    def __eq__(self, o):
        self.s.add(100)
        return False
s = set()
s.add(H(s, 1))
s.add(H(s, 1))
r = len(s)
t = {1, 2, 3}
it = iter(t)
next(it)
t.discard(1)
t.add(9)
try:
    r2 = list(it)
except RuntimeError as exc:
    r2 = exc.args
u = {1, 2}
for x in frozenset(u):
    u.remove(x)
v = {1, 2, 3}
v ^= v
w = {1, 2}
w.update(w, [3], 'a')
w.intersection_update(w)
w.difference_update([1], {2})
r3 = (v, w, w.isdisjoint([5]), {1} < {1, 2} <= {1, 2}, {1} == frozenset([1]), {1} | frozenset([2]), type(frozenset([1]) | {2}))
for fn in (lambda: {1} | [2], lambda: {1}.add([]), lambda: {1}.remove(5), lambda: set().pop(), lambda: {[]}, lambda: {1} < 5, lambda: set(5), lambda: frozenset().add(1)):
    try:
        fn()
    except Exception as exc:
        e = (type(exc), exc.args)
z = {frozenset([1]): 'f'}
try:
    r4 = {1} in {frozenset([1])}
except TypeError as exc:
    r4 = exc.args
