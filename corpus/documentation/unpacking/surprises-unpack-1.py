import copy
# %%
a, b = b, a = [1, 2], 3
i = 0
l = [0, 0]
i, l[i] = 1, 5
r = (a, b, l)
x, (y, *z), w = 1, 'abc', [2]
*p, = 'xy'
[q, [s]] = (1, [[2]])
for k, (m, *n) in [(1, (2, 3, 4)), (5, [6])]:
    last = (k, m, n)
for f in (lambda: (lambda a, b: 0)(*[1]), lambda: exec_()):
    try:
        f()
    except (TypeError, NameError) as exc:
        e = exc.args
try:
    a, b = 1, 2, 3
except ValueError as exc:
    e2 = exc.args
try:
    a, b, *c = [1]
except ValueError as exc:
    e3 = exc.args
try:
    a, b = 5
except TypeError as exc:
    e4 = exc.args
try:
    a, b = {1: 2}
except ValueError as exc:
    e5 = exc.args
d = {**{'a': 1}, 'b': 2, **{'a': 3}}
t = (*[1], 2, *'ab')
r2 = [d, t, {*t, *d}, [*d.items()]]
