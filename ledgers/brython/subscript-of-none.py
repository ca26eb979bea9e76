import copy
# %%
None[:]
