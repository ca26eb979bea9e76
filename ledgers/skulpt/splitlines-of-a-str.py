import copy
# %%
a = ''.splitlines('')
