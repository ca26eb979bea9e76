import copy
import collections
# %%
a = collections.Counter()
a.subtract(None)
