import copy
# %%
class A:
    def __getattr__(self, n):
        log.append(n)
        raise AttributeError(n)
log = []
a = A()
a.x = [1]
b = copy.copy(a)
l1 = list(log)
log.clear()
c = copy.deepcopy(a)
l2 = list(log)
r = (b.__dict__, c.__dict__, b.x is a.x)
class P:
    def __init__(self, t):
        self.__dict__['t'] = t
    def __getattr__(self, n):
        return getattr(self.__dict__['t'], 'append') if n == 'app' else 'attr:' + n
p = P([])
p.app(1)
r2 = (p.t, p.other)
