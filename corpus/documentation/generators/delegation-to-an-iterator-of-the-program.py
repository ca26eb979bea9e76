import copy
# %%
class It:
    def __init__(self, n):
        self.n = n
        self.log = []
    def __iter__(self):
        self.log.append('iter')
        return self
    def __next__(self):
        self.log.append('next')
        if self.n == 0:
            raise StopIteration('done')
        self.n -= 1
        return self.n
    def send(self, v):
        self.log.append(('send', v))
        return v
    def throw(self, *a):
        self.log.append(('throw', a))
        raise StopIteration('thrown')
    def close(self):
        self.log.append('close')
def d(it):
    r = yield from it
    yield ('r', r)
i = It(2)
g = d(i)
r = [next(g), g.send(5), g.send(None), g.throw(KeyError, 'k')]
j = It(3)
h = d(j)
next(h)
h.close()
k = It(1)
m = d(k)
next(m)
try:
    m.throw(GeneratorExit)
except GeneratorExit as exc:
    e = exc.args
logs = (i.log, j.log, k.log)
