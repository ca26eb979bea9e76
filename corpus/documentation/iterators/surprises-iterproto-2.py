import copy
# %%
class C:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        i = 0
        while i < self.n:
            yield i
            i += 1
    def __contains__(self, x):
        return 'yes'
    def __reversed__(self):
        return 'rev'
    def __len__(self):
        return self.n
    def __length_hint__(self):
        return 50
c = C(3)
r = (list(c), 99 in c, reversed(c), len(c), [*c, *c], dict(enumerate(c)), sum(c), max(c), sorted(c, reverse=True), tuple(zip(c, c)), any(c), all(c), list(map(str, c)), list(filter(None, c)))
it = iter(c)
a = next(it)
b = [*it]
z = next(it, 'end')
z2 = iter(it) is it
m = map(lambda x, y: (x, y), c, [1, 2])
r2 = (next(m), list(m), list(m))
e = enumerate('ab', 5)
r3 = list(e), list(e)
zz = zip([1, 2, 3], it)
r4 = list(zz)
def bad():
    yield 1
    raise KeyError('b')
try:
    list(bad())
except KeyError as exc:
    r5 = exc.args
try:
    x, y = bad()
except KeyError as exc:
    r6 = exc.args
try:
    x, = c
except ValueError as exc:
    r7 = exc.args
r8 = list(iter(lambda: next(q), 3)) if (q := iter([1, 2, 3, 4])) else 0
