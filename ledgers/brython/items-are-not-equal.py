import copy
# %%
a = {'a': 1, 1: []}
b = a.items() == a.items()
