import copy
# %%
class A:
    x = 1
a = A()
assert getattr(a, 'x') == 1 and getattr(a, 'y', 'default') == 'default'
assert hasattr(a, 'x') and not hasattr(a, 'y')
setattr(a, 'y', [])
assert a.y == [] and vars(a) == {'y': []}
delattr(a, 'y')
assert vars(a) == {}
try:
    getattr(a, 'y')
except AttributeError:
    pass
else:
    assert False
# %%
d = vars(a)
d['z'] = 5
assert a.z == 5
a.w = 6
assert d == {'z': 5, 'w': 6} and d is a.__dict__
try:
    vars(5)
except TypeError as error:
    assert error.args == ('vars() argument must have __dict__ attribute',)
else:
    assert False
