import copy
# %%
a = bytearray(b'a')
a[9::2] = [1]
