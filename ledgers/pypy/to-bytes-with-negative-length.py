import copy
# %%
a = (0).to_bytes(-1, 'little')
