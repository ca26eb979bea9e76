import copy
# %%
class Version:
    def __init__(self, *parts):
        self.parts = parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __repr__(self):
        return 'Version' + repr(self.parts)
a = Version(1, 2)
b = Version(1, 10)
assert a < b and b > a
assert repr(sorted([b, a])) == '[Version(1, 2), Version(1, 10)]'
assert min(b, a) is a and max([a, b]) is b
try:
    a <= b
except TypeError as error:
    assert error.args == ("'<=' not supported between instances of 'Version' and 'Version'",)
else:
    assert False
