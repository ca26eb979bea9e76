import copy
# %%
a = bytearray(b'ab')
a[:] = 'a'
