import copy
# %%
a = 'a'.index(bytearray())
