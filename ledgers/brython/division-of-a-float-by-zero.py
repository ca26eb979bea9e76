import copy
# %%
a = -2.5
a /= 0
