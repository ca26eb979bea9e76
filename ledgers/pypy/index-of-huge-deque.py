import copy
import collections
# %%
a = collections.deque([1])
del a[1000000000000000000000000000000]
