import copy
# %%
a = bytearray(b'').rstrip()
