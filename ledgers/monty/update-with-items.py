import copy
# %%
a = {1}
a.update([], [2])
