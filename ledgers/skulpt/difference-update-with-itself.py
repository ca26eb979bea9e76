import copy
# %%
a = {0}
a.difference_update(a)
