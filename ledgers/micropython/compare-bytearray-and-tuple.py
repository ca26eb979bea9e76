import copy
# %%
a = bytearray(b'ab') > ([],)
