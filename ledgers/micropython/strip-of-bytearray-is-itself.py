import copy
# %%
a = bytearray(b' x ')
b = a.rstrip(b'a')
