import copy
# %%
a = range(0, None)
