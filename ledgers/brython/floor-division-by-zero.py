import copy
# %%
a = True // -0.0
