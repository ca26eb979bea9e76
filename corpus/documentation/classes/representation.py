import copy
# %%
class R:
    def __init__(self, v):
        self.v = v
    def __repr__(self):
        return 'R(' + repr(self.v) + ')'
class S(R):
    def __str__(self):
        return 'str of ' + repr(self)
r = R([1])
assert repr(r) == 'R([1])' and str(r) == 'R([1])' and str([r, S(2)]) == '[R([1]), R(2)]'
assert str(S(2)) == 'str of R(2)'
r.v.append(r.v)
assert repr(r) == 'R([1, [...]])'
# %%
class Bad:
    def __repr__(self):
        return 5
try:
    repr(Bad())
except TypeError as error:
    assert error.args == ('__repr__ returned non-string (type int)',)
else:
    assert False
try:
    {}[r]
except KeyError as error:
    assert error.args[0] is r
