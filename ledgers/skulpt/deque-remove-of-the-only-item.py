import copy
import collections
# %%
a = collections.deque([-6])
a.remove(-6)
