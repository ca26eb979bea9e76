import copy
# %%
class Seq:
    def __getitem__(self, i):
        log.append(i)
        if i > 3:
            raise IndexError(i)
        return i * 10
log = []
s = Seq()
r = (list(s), 20 in s, [*s], max(s), sorted(s, reverse=True), dict(zip(s, s)))
a, *b = s
r2 = (a, b, log)
try:
    reversed(s)
except TypeError as exc:
    e = exc.args
try:
    len(s)
except TypeError as exc:
    e2 = exc.args
class BadIter:
    def __iter__(self):
        return 5
try:
    list(BadIter())
except TypeError as exc:
    e3 = exc.args
class NoIter:
    __iter__ = None
try:
    iter(NoIter())
except TypeError as exc:
    e4 = exc.args
try:
    1 in NoIter()
except TypeError as exc:
    e5 = exc.args
it = iter([1, 2, 3].pop if False else (lambda l=[1, 2, 3]: l.pop()), 1)
r3 = list(it)
