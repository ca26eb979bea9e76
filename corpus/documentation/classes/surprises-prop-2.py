import copy
# %%
class Temp:
    _log = []
    def __init__(self, c):
        self.c = c
    @property
    def f(self):
        return self.c * 2
    @f.setter
    def f(self, v):
        Temp._log.append(v)
        self.c = v // 2
    @classmethod
    def make(cls, v):
        o = cls(0)
        o.f = v
        return o
    @staticmethod
    def st(*a):
        return a
class Sub(Temp):
    @property
    def f(self):
        return ('sub', super().f)
t = Temp.make(10)
s = Sub(3)
r = (t.c, t.f, s.f, Temp._log, t.st(1), Temp.st(2), Sub.make.__func__ is Temp.make.__func__)
try:
    s.f = 1
except AttributeError as exc:
    e = exc.args
try:
    Sub.make(3)
except AttributeError as exc:
    e2 = exc.args
class Cached:
    @property
    def v(self):
        self.__dict__['v2'] = self.__dict__.get('v2', 0) + 1
        return self.v2
c = Cached()
r2 = (c.v, c.v, c.__dict__)
class Err:
    @property
    def x(self):
        raise AttributeError('inner')
    def __getattr__(self, n):
        return ('fallback', n)
r3 = Err().x
