import copy
# %%
class M:
    def __init__(self, l):
        self.l = l
    def __eq__(self, o):
        self.l.clear()
        return False
    __hash__ = object.__hash__
l = [1, 2, 3]
l[1] = M(l)
r = (l == [1, 5, 3], l)
l2 = [1, 2, 3]
l2[0] = M(l2)
try:
    r2 = l2.index(3)
except ValueError as exc:
    r2 = exc.args
l3 = [4, 5]
l3[0] = M(l3)
try:
    l3.remove(5)
except ValueError as exc:
    r3 = exc.args
r4 = l3
l4 = [1, 2, 3]
l4[0] = M(l4)
r5 = l4.count(3)
