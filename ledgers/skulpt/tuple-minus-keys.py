import copy
# %%
a = (1,)
a -= {'a': 1}.keys()
