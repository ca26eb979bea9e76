import copy
# %%
def f(a, b=[], *, c={}):
    b.append(a)
    c[a] = b
    return b, c
x = f(1)
y = f(2)
z = f(3, [])
w = (x[0] is y[0], z[0] is x[0], f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (7,)
try:
    f(4)
except AttributeError as exc:
    e = exc.args
f.__kwdefaults__['c'] = {'z': 1}
f.__defaults__ = None
try:
    f(5)
except TypeError as exc:
    e2 = exc.args
v = f(5, [])
