import copy
from collections import deque
# %%
d = deque([1, 2, 3], 3)
d.append(4)
r = (list(d), d.maxlen, repr(d))
d.appendleft(0)
d.extend('ab')
d.extendleft('xy')
r2 = list(d)
e = deque(range(5))
e.rotate(2)
e.rotate(-1)
r3 = list(e)
e[1] = 'q'
del e[0]
e.insert(1, 'ins')
r4 = (e, e.index(2), e.count(0), e.pop(), e.popleft(), 2 in e)
f = deque()
f.append(f)
r5 = repr(f)
g = copy.copy(e)
h = copy.deepcopy(deque([[1]]))
e += [9]
e *= 2
r6 = (e, g == e, deque([1]) < deque([2]), deque([1]) + deque([2]))
for z in (lambda: f.insert(99, 1), lambda: deque().pop(), lambda: deque()[0], lambda: deque([1]).remove(2), lambda: deque(maxlen=-1), lambda: deque([1], 1).insert(0, 5), lambda: deque([1]) + [1], lambda: hash(deque())):
    try:
        z()
    except Exception as exc:
        r7 = (type(exc), exc.args)
m = deque(maxlen=0)
m.append(1)
r8 = m
