import copy
# %%
a = bytearray(b'a')
a.extend([256])
