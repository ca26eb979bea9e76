import copy
# %%
a = list({'z': 1, 'b': 2, 'y': 3, 'a': 4})
