import copy
# %%
a = -1 ^ 256
