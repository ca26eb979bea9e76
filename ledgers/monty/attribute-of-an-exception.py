import copy
# %%
a = ValueError('a')
a.x = 1
