import copy
# %%
a = 'a'.find('', 9, 9)
