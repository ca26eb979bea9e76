import copy
# %%
a = frozenset([2])
a &= {2}
