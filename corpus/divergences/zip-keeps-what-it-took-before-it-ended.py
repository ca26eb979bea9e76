import copy
# %%
a = [None, []]
b = zip(a, 'a')
None in b
