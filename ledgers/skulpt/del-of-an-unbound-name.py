import copy
# %%
del a
