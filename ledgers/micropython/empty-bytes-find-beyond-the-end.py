import copy
# %%
a = ''.find('', 9, 9)
