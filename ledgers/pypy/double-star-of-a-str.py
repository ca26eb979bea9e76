import copy
# %%
a = {**''}
