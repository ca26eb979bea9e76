import copy
# %%
'' + None
