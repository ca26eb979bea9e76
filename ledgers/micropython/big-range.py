import copy
# %%
a = range(2147483648)
