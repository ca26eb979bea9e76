import copy
# %%
calls = []
class E:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        calls.append((self.n, getattr(o, 'n', o)))
        return self.n == getattr(o, 'n', o)
    def __hash__(self):
        return 7
a, b, c = E(1), E(2), E(1)
d = {a: 'a', b: 'b'}
r = (d[c], c in d, [a, b].index(c), [a, b].count(c), [a, b] == [c, b], (a, b) < (c, b) if False else 0)
s = {a, b, c}
n = len(s)
l = [a, b, c]
l.remove(E(2))
r2 = [x.n for x in l]
k = len(calls)
