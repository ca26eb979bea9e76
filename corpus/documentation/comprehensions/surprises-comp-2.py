import copy
# %%
class C:
    k = 3
    a = [k for _ in range(1)] if False else [i for i in range(k)]
    try:
        b = [k + i for i in range(2)]
    except NameError as exc:
        b = exc.args
    c = {k: i for i, k in enumerate('xy')}
    d = k
r = (C.a, C.b, C.c, C.d)
def f(n):
    return [(lambda: n + i)() for i in range(2) if (lambda: i)() < n]
r2 = f(5)
it = iter([1, 2, 3, 4])
r3 = [(a, next(it)) for a in it]
r4 = [x for x in [1, 2, 3] for x in [x, x * 10]]
