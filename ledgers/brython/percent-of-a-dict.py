import copy
# %%
a = 'a' % {}
