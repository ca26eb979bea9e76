import copy
# %%
bin(None)
