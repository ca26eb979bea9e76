import copy
# %%
a = 'a'.startswith('', 1, 0)
