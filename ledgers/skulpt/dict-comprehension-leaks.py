import copy
# %%
x = {i: 1 for i in [3, 1, 2]}
