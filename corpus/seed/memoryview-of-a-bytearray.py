import copy
import array
# %%
b = bytearray(b'abcdef')
m = memoryview(b)
n = m[1::2]
# %%
n[0] = 65
m[2:4] = b'yz'
# %%
b.append(1)
# %%
m.release()
n = None
b.append(1)
# %%
a = array.array('h', [1, 2])
v = memoryview(a)
v[0] = a[1]
# %%
a += a
# %%
m[0]
