import copy
from collections import deque
# %%
class Q(deque):
    def append(self, x):
        super().append(('q', x))
    def __getitem__(self, i):
        return 'item'
q = Q([1, 2], 3)
q.append(3)
q.append(4)
q.extend([5])
q.a = []
c = copy.copy(q)
d = copy.deepcopy(q)
r = (q, list(q), q[0], q.maxlen, c, type(c).__name__, c.maxlen, d, type(d).__name__, c.__dict__, d.a is q.a, q + q, type(q * 1).__name__, q.copy())
