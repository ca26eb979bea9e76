import copy
# %%
a = bytearray(b'a')[9::None]
