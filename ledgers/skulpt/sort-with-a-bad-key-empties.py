import copy
# %%
a = [1]
a.sort(key=3)
