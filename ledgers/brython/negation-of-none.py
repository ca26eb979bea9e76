import copy
# %%
-None
