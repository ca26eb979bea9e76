import copy
# %%
a = memoryview(bytearray(b'abcd'))[::2][0:1]
