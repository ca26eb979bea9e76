import copy
# %%
b = bytearray(b'abc')
out = []
for x in b:
    out.append(x)
    if len(b) < 8:
        b.append(x + 1)
l = [3, 1, 2]
it = iter(l)
a = next(it)
l.clear()
r = list(it)
l.extend([7, 8])
r2 = list(it)
it2 = iter(l)
l.insert(0, 0)
r3 = next(it2)
rv = reversed(l)
l.append(100)
r4 = list(rv)
en = enumerate(l)
l.pop()
r5 = list(en)
z = zip(l, l)
l.append('x')
r6 = list(z)
