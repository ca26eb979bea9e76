import copy
# %%
a = isinstance(True, int)
