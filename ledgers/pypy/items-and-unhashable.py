import copy
# %%
a = {1: []}.items() & 'a'
