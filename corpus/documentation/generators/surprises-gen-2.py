import copy
# %%
def inner():
    try:
        while True:
            got = yield len(out)
            out.append(got)
    except KeyError as exc:
        out.append(exc.args)
        yield 'caught'
    return 'ret'
def outer():
    r = yield from inner()
    out.append(r)
    yield from [10, 20]
    yield from 'ab'
    return 'end'
out = []
o = outer()
r = [next(o), o.send('x'), o.throw(KeyError('k')), next(o), next(o), list(o)]
def bad():
    raise StopIteration(5)
    yield
try:
    next(bad())
except RuntimeError as exc:
    e = (exc.args, type(exc.__cause__), exc.__cause__.args)
def selfref():
    yield next(sr)
sr = selfref()
try:
    next(sr)
except ValueError as exc:
    e2 = exc.args
