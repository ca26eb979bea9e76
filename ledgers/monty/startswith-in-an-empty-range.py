import copy
# %%
a = 'ab'.startswith('', 1, -9)
