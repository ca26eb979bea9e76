import copy
# %%
def f():
    x = 1
    class A:
        nonlocal x
        x = 2
        y = x
        def g(self):
            nonlocal x
            x += 1
            return x
    return A().g(), x, A.y, 'x' in A.__dict__
r = f()
def g(a):
    def h():
        return a
    a = [a]
    yield h()
    a = (a,)
    yield h()
r2 = list(g(1))
def k():
    l = []
    for i in range(3):
        def inner(j=i):
            l.append((i, j))
            return inner
        l.append(inner) if i == 1 else inner()
    l.pop(1)()
    return l
r3 = k()
def deep(n):
    def a():
        def b():
            def c():
                nonlocal n
                n += 1
                return n
            return c
        return b
    return a()()(), n
r4 = deep(5)
x = 10
def shadow(x=x):
    x += 1
    def y():
        global x
        x = 99
        return x
    return x, y()
r5 = shadow(), x
def comp():
    z = 3
    return [z for z in range(2)] + [z], {z: z for z in 'a'}, z
r6 = comp()
try:
    del undefined_name
except NameError as exc:
    e = exc.args
