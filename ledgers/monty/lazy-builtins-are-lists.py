import copy
# %%
a = enumerate([1])
