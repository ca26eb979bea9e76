import copy
# %%
fs = []
for i in range(3):
    def g(x, y=i, z=fs):
        z.append(x + y)
        return z
    fs.append(g)
fs2 = list(fs)
r = [h(10) for h in fs2]
r2 = r[0] is fs
k = len(fs)
