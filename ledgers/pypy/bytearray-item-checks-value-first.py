import copy
# %%
a = bytearray()
a[0] = a
