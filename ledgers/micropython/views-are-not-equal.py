import copy
# %%
a = {1: 2}.keys() == {1: 2}.keys()
