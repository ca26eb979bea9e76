import copy
# %%
a = bytearray(b'a')
b = memoryview(a)
a.clear()
