import copy
# %%
a = [lambda: b for b in [1, 2]]
