import copy
# %%
def counter(start):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset
inc, get, reset = counter(10)
a = [inc(), inc(5), get()]
reset()
try:
    get()
except NameError as exc:
    e = (type(exc), exc.args)
try:
    inc()
except NameError as exc:
    e2 = (type(exc), exc.args)
