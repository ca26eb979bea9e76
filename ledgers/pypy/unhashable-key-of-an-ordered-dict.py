import copy
import collections
# %%
a = collections.OrderedDict()
a.pop([])
