import copy
# %%
class C:
    def __init__(self):
        self._x = None
    @property
    def x(self):
        return self._x
    @x.setter
    def x(self, value):
        self._x = value
    @x.deleter
    def x(self):
        del self._x
    @property
    def constant(self):
        return 'c'
c = C()
assert c.x is None
c.x = [1]
assert c.x == [1] and c._x is c.x
del c.x
try:
    c.x
except AttributeError as error:
    assert error.args == ("'C' object has no attribute '_x'",)
else:
    assert False
# %%
try:
    c.constant = 1
except AttributeError:
    pass
else:
    assert False
c.__dict__['constant'] = 'shadow'
assert c.constant == 'c'
assert isinstance(C.x, property)
