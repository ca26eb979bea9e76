import copy
# %%
a = 'ab'.ljust(frozenset([1, 2, 3]))
