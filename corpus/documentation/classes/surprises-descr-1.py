import copy
# %%
class D:
    def __get__(self, o, t):
        return ('get', o is None, t.__name__)
    def __set__(self, o, v):
        o.__dict__['d'] = ('set', v)
    def __set_name__(self, owner, name):
        self.name = (owner.__name__, name)
class N:
    def __get__(self, o, t=None):
        return 'nondata'
class C:
    d = D()
    n = N()
c = C()
c.d = 5
c.n = 6
r = (c.d, C.d, c.n, C.n, c.__dict__, C.__dict__['d'].name)
class DD:
    def __delete__(self, o):
        log.append('del')
log = []
class E:
    x = DD()
e = E()
del e.x
try:
    e.x = 1
except AttributeError as exc:
    err = exc.args
r2 = e.x is E.__dict__['x']
class M:
    def f(self):
        return self
    g = classmethod(lambda cls: cls)
    h = staticmethod(lambda *a: a)
m = M()
m.f = lambda: 'inst'
r3 = (m.f(), M.f(m) is m, m.g() is M, m.h(1), M.h())
