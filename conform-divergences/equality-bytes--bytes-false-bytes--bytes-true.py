import copy
# %%
a = b'aa'
# %%
b = b'aa'
