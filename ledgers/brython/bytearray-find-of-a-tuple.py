import copy
# %%
bytearray().find((1, 'a'), None, 0)
