import copy
# %%
def g():
    try:
        x = yield 1
        y = yield x
        return (x, y)
    finally:
        log.append('fin')
log = []
a = g()
r = [next(a), a.send('s')]
try:
    a.send('t')
except StopIteration as exc:
    v = exc.value
b = g()
next(b)
b.close()
c = g()
try:
    c.send(1)
except TypeError as exc:
    e = exc.args
d = g()
next(d)
try:
    d.throw(ValueError('x'))
except ValueError as exc:
    e2 = exc.args
try:
    next(d)
except StopIteration as exc:
    e3 = exc.args
