import copy
# %%
{''}
