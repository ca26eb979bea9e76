import copy
# %%
a = bytearray(b'')
b = a.title()
