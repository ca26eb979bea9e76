import copy
# %%
0 * b'a'
a = [b'', b''.swapcase()]
