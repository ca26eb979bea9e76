import copy
# %%
a = bytearray(b'a')
b = memoryview(b'a')
b.release()
c = a == b
