import copy
# %%
setattr(abs, 'a', None)
