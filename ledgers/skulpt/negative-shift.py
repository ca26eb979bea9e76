import copy
# %%
a = 0
a <<= -1
