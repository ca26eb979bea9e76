import copy
# %%
a = 'hello'.encode('utf-16-be')
