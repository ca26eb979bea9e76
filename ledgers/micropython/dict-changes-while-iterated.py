import copy
# %%
a = {1: 2}
for b in a:
    a[b + 10] = 1
    break
c = iter(a)
a[5] = 1
d = next(c)
