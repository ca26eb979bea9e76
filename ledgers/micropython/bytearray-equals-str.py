import copy
# %%
a = bytearray(b'a') == 'a'
