import copy
import collections
# %%
q = collections.deque([1, [2], 3], 3)
r = q
# %%
q.append(q[1])
# %%
q.rotate()
s = copy.copy(q)
# %%
s.appendleft(q)
# %%
q += q
# %%
q.insert(0, 4)
