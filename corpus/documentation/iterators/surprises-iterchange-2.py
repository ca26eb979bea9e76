import copy
import collections
# %%
q = collections.deque([1, 2, 3])
try:
    for x in q:
        q.append(x)
except RuntimeError as exc:
    e = exc.args
o = collections.OrderedDict(a=1, b=2)
try:
    for x in o:
        o[x + 'z'] = 1
except RuntimeError as exc:
    e2 = exc.args
o2 = collections.OrderedDict(a=1, b=2, c=3)
out = []
try:
    for x in o2:
        out.append(x)
        o2.move_to_end('a')
except RuntimeError as exc:
    e3 = exc.args
c = collections.Counter('aab')
try:
    for x in c.elements():
        c['zz'] += 1
except RuntimeError as exc:
    e4 = exc.args
dd = collections.defaultdict(list)
try:
    for k in dd:
        pass
    dd['q']
    for k in dd:
        dd[k + 'w']
except RuntimeError as exc:
    e5 = exc.args
