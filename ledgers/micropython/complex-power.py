import copy
# %%
a = 1j ** 2
