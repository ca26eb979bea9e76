import copy
# %%
s = 'abc'
# %%
s[0] = 'x'
