import copy
# %%
a = ''.index('', 1, None)
