import copy
import collections
# %%
a = collections.OrderedDict()
a[0] = a
b = a == a
