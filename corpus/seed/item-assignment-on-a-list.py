import copy
# %%
l = ['a', 'b']
# %%
l[1] = 'c'
