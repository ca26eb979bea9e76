import copy
# %%
a = ''.rsplit()
