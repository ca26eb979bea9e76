import copy
# %%
class S:
    __slots__ = ('a', 'b')
    def __init__(self):
        self.a = []
s = S()
assert s.a == []
try:
    s.b
except AttributeError:
    unset = True
s.b = s.a
s.b.append(1)
assert s.a == [1] and unset
try:
    s.c = 1
except AttributeError:
    pass
else:
    assert False
assert not hasattr(s, '__dict__')
# %%
t = copy.copy(s)
assert t.a is s.a and t.b is s.a
u = copy.deepcopy(s)
assert u.a == [1] and u.a is not s.a and u.b is u.a
class WithDict(S):
    pass
w = WithDict()
w.c = 1
assert vars(w) == {'c': 1} and w.a == []
