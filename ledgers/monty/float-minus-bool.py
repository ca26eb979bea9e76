import copy
# %%
a = 0.5 - False
