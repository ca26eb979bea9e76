import copy
# %%
a = {1: 'a'}
a[True] = 'b'
b = list(a)
