import copy
import collections
# %%
a = collections.deque()
b = a.rotate(-1)
