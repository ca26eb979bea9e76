import copy
# %%
a = object()
