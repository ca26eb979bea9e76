import copy
import collections
# %%
a = collections.OrderedDict()
a.x = 1
