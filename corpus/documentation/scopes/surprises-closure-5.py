import copy
# %%
def f():
    try:
        return a
    except NameError as exc:
        return exc.args
    a = 1
r = f()
def g():
    def h():
        return v
    try:
        h()
    except NameError as exc:
        e = exc.args
    v = 3
    return e, h()
r2 = g()
def k(n):
    return n if n <= 0 else k(n - 1) + n
r3 = k(20)
