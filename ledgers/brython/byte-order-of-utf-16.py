import copy
# %%
a = ''.encode('utf-16')
