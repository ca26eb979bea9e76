import copy
# %%
a = b'a'.count(b'a', 9)
