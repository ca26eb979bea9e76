import copy
# %%
x = {1}
r = {x: i for i in (1, 2)}
