import copy
# %%
a = 'a'.split(' ', 0)
