import copy
# %%
a = bytearray(b'a')
a[0] = 300
