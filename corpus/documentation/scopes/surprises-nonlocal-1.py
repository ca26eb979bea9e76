import copy
# %%
def f():
    a = 1
    def g():
        nonlocal a
        a = a + 1
        def h():
            nonlocal a
            a *= 10
            return a
        return h() + a
    return g(), a
r = f()
glob = 1
def s():
    global glob, newglob
    glob = [glob]
    newglob = glob
    def t():
        glob = 5
        return glob
    return t()
r2 = (s(), glob, newglob, newglob is glob)
def u():
    global w
    for w in range(3):
        pass
    def v():
        return w
    return v()
r3 = u(), w
def ex():
    try:
        1 / 0
    except ZeroDivisionError as err:
        x = err
    try:
        return err
    except NameError as n:
        return n.args, x.args
r4 = ex()
