import copy
# %%
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
r = [f(1, c=3), f(1, 2, 3, 4, c=5, z=6), f(*[1, 2], **{'c': 3, 'q': 4}), f(*(), a=1, c=2)]
t = (1, 2)
k = {'c': 3}
def g(*a, **kw):
    return a is t, kw is k, a, kw
r2 = g(*t, **k)
errs = []
for fn in (lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: f(*5), lambda: f(**5), lambda: f(1, **{'c': 1}, **{'c': 2}), lambda: f(1, **{5: 1}), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: (lambda *, k: k)(1), lambda: (lambda x, /, y: 0)(x=1, y=2), lambda: len(), lambda: len(1, 2), lambda: [].append(), lambda: 5(), lambda: None.x, lambda: g.x):
    try:
        errs.append(fn())
    except Exception as exc:
        errs.append((type(exc), exc.args))
