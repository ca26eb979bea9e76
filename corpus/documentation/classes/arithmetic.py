import copy
# %%
class V:
    def __init__(self, *c):
        self.c = list(c)
    def __add__(self, other):
        if isinstance(other, V):
            return V(*[a + b for a, b in zip(self.c, other.c)])
        return NotImplemented
    def __radd__(self, other):
        return ('radd', other)
    def __iadd__(self, other):
        self.c.append(other)
        return self
    def __mul__(self, n):
        return V(*[a * n for a in self.c])
    def __neg__(self):
        return V(*[-a for a in self.c])
v = V(1, 2)
assert (v + V(3, 4)).c == [4, 6]
assert 5 + v == ('radd', 5)
assert (v * 3).c == [3, 6] and (-v).c == [-1, -2]
w = v
w += 9
assert v.c == [1, 2, 9] and v is w
# %%
for operation in (lambda: v + 5, lambda: 3 * v, lambda: v - v, lambda: ~v):
    try:
        operation()
    except TypeError:
        raised = True
    else:
        assert False
