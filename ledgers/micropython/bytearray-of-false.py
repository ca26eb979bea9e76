import copy
# %%
a = bytearray(False)
