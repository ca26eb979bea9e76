import copy
# %%
a = (-2.5) ** 257
