import copy
# %%
class WithState:
    def __init__(self, a):
        self.a = a
        self.cache = 'expensive'
    def __getstate__(self):
        return {'a': self.a}
    def __setstate__(self, state):
        self.a = state['a']
        self.cache = None
w = WithState([1])
v = copy.copy(w)
assert v.a is w.a and v.cache is None
u = copy.deepcopy(w)
assert u.a == [1] and u.a is not w.a and u.cache is None
# %%
class Reduced:
    def __init__(self, *args):
        self.args = args
    def __reduce__(self):
        return Reduced, ('from reduce',)
r = copy.copy(Reduced(1))
assert r.args == ('from reduce',)
class SelfReturning:
    def __reduce__(self):
        return 'global name'
s = SelfReturning()
assert copy.copy(s) is s
