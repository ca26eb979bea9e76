import copy
# %%
fs = {n: (lambda *a, n=n, **k: (n, a, k)) for n in 'ab'}
r = (fs['a'](1, x=2), fs['b'](n=5))
compose = lambda f, g: lambda *a: f(g(*a))
inc = lambda x: x + 1
r2 = compose(inc, compose(inc, len))('abc')
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda v: y(y)(v)))
fact = Y(lambda s: lambda n: 1 if n == 0 else n * s(n - 1))
r3 = fact(6)
r4 = (lambda: [(yield 1), (yield 2)])()
r5 = [next(r4), r4.send('a')]
try:
    r4.send('b')
except StopIteration as exc:
    r6 = exc.value
names = (inc.__name__, compose.__name__, (lambda: 0).__qualname__, fs['a'].__qualname__)
