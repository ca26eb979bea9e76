import copy
# %%
a = {1, 2}
b = a
a &= {1}
