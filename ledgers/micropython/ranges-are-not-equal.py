import copy
# %%
a = range(2) == range(2)
