import copy
# %%
x = {1, 2, 3}
(x,)[0] ^= {1}
