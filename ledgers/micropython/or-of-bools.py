import copy
# %%
a = True | True
