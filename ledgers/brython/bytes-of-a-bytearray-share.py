import copy
# %%
a = bytearray(b'a')
b = bytes(a)
a[0] = 120
