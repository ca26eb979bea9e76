import copy
# %%
try:
    [3, 'a', 1].sort()
except TypeError as exc:
    e = exc.args
l = [3, 'a', 1, 2]
try:
    l.sort()
except TypeError as exc:
    e2 = exc.args
r = l
l = [1, 2, 3]
def bad(x):
    if x == 2:
        raise KeyError(x)
    return x
try:
    l.sort(key=bad, reverse=True)
except KeyError as exc:
    e3 = exc.args
r2 = l
r3 = sorted('bca', key=str.upper, reverse=True), sorted({3: 1, 1: 2}), sorted([(1, 'b'), (0, 'z'), (1, 'a')], key=lambda p: p[0])
try:
    sorted([1], lambda x: x)
except TypeError as exc:
    e4 = exc.args
try:
    [].sort(1)
except TypeError as exc:
    e5 = exc.args
