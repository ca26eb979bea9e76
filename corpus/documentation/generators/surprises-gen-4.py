import copy
# %%
def g():
    for i in range(3):
        try:
            yield i
        except ValueError as exc:
            yield ('ve', exc.args)
        else:
            log.append(('else', i))
        finally:
            log.append(('fin', i))
log = []
x = g()
r = [next(x), x.throw(ValueError, 5), next(x), x.throw(ValueError(6, 7)), next(x)]
try:
    x.throw(ValueError, (1, 2), None)
except StopIteration as exc:
    r.append('stop')
rest = list(x)
n = (x.__name__, x.__qualname__)
ge = (i * j for i in range(3) for j in (i, i + 1) if i != j)
r2 = [next(ge), list(ge), list(ge)]
try:
    (lambda: (yield))().throw(TypeError)
except TypeError as exc:
    e = exc.args
