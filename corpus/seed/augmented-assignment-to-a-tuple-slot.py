import copy
# %%
t = ([],)
# %%
t[0] += [1]
