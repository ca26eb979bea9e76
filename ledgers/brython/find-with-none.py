import copy
# %%
a = 'a'.find('a', None, 0)
