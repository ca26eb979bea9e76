import copy
# %%
a = bytearray(0, None)
