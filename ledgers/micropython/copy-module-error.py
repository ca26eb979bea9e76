import copy
# %%
a = copy.deepcopy({1: 2}.items())
