import copy
import collections
# %%
a = collections.deque([1, 2], 2)
a += (3, 4)
