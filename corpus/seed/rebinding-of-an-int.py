import copy
# %%
x = 10
# %%
y = 20
# %%
x = y
