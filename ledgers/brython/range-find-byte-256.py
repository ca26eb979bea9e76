import copy
# %%
a = bytearray(b'a').rfind(256, 1, -1)
