import copy
# %%
a = b'a'.index(97)
