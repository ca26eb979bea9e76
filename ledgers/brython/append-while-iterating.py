import copy
# %%
a = [1]
for b in a:
    if len(a) < 3:
        a.append(b)
c = len(a)
