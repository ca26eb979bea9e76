import copy
# %%
a = []
del a[None]
