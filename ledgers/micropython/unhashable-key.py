import copy
# %%
a = {}
a[[]]
