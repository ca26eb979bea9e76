import copy
# %%
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
p = Point(1, 2)
q = Point(1, 2)
assert p == q and p is not q and not p != q
assert p != Point(2, 1) and p != (1, 2)
assert {p: 'found'}[q] == 'found' and len({p, q}) == 1
assert q in [p] and [p].index(q) == 0 and [p, 1].count(q) == 1
# %%
class NoHash:
    def __eq__(self, other):
        return True
try:
    hash(NoHash())
except TypeError as error:
    assert error.args == ("unhashable type: 'NoHash'",)
else:
    assert False
assert NoHash() == 5 and 5 == NoHash() and [NoHash()] == ['anything']
plain = object()
assert plain == plain and plain != object()
