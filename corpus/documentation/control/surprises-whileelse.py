import copy
# %%
def f(n):
    out = []
    i = 0
    while i < n:
        i += 1
        if i == 2:
            continue
        if i == 5:
            break
        out.append(i)
    else:
        out.append('else')
    for j in out:
        if j == 4:
            break
    else:
        out.append('noB')
    try:
        pass
    except ValueError:
        out.append('x')
    else:
        out.append('e')
    finally:
        out.append('f')
    return out
r = [f(n) for n in range(7)]
def g():
    while True:
        try:
            yield 1
        except GeneratorExit:
            log.append('ge')
            raise
        finally:
            log.append('f')
log = []
x = g()
next(x)
x.close()
y = g()
next(y)
try:
    y.throw(GeneratorExit)
except GeneratorExit:
    log.append('out')
a = 5
while a:
    a -= 1
    if a == 2: break
b = [i for i in range(10) if i % 2 if i > 3]
c = (a if b else c_) if True else d_
