import copy
# %%
a = [1, 2]
# %%
b = [1, 2]
# %%
equal = a == b
same = a is b
