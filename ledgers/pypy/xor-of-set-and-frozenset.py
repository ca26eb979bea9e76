import copy
# %%
a = set() ^ frozenset()
