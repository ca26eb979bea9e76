import copy
# %%
l = [1, 2, 3, 4, 5, 6]
seen = []
for x in l:
    seen.append(x)
    if x % 2 == 0:
        l.remove(x)
d = {i: i for i in range(5)}
try:
    for k in d:
        d[k + 10] = 1
except RuntimeError as exc:
    e = exc.args
s = {1, 2, 3}
try:
    for k in s:
        s.add(k + 10)
except RuntimeError as exc:
    e2 = exc.args
try:
    for k in d:
        del d[k]
        d[k] = 5
except RuntimeError as exc:
    e3 = exc.args
