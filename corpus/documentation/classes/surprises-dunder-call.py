import copy
# %%
class Acc:
    def __init__(self):
        self.t = []
    def __call__(self, *a, **k):
        self.t.append((a, k))
        return self
    def __getitem__(self, i):
        return self.t[i]
    def __eq__(self, o):
        return self.t == o
    def __lt__(self, o):
        return len(self.t) < o
    def __rsub__(self, o):
        return ('rsub', o)
    def __matmul__(self, o):
        return 'mm'
    def __and__(self, o):
        return 'and'
    def __ror__(self, o):
        return 'ror'
    def __lshift__(self, o):
        self.t.append(o)
        return self
    def __invert__(self):
        return self.t.pop()
    def __abs__(self):
        return 'abs'
    def __int__(self):
        return 7
    def __float__(self):
        return 1.5
    def __complex__(self):
        return 2j
    def __round__(self, n=None):
        return ('round', n)
    def __index__(self):
        return 1
    def __bytes__(self):
        return b'by'
    def __hash__(self):
        return 3
a = Acc()
r = (a(1)(2, k=3) is a, a[0], a == [((1,), {}), ((2,), {'k': 3})], a < 5, 1 - a, a & 1, 5 | a, (a << 1 << 2).t[-2:], ~a, abs(a), int(a), float(a), complex(a), round(a), round(a, 2), [10, 20][a], bytes(a), hex(a), oct(a), bin(a), 'ab' * a, range(a), {a: 1}[a], chr(a), divmod(5, int(a)))
for fn in (lambda: a - 1, lambda: a > 5, lambda: a | 5, lambda: 'a' + a, lambda: a + 1, lambda: [] + a, lambda: -a, lambda: a >> 1, lambda: len(a), lambda: iter(5), lambda: a.nope, lambda: a ** 2):
    try:
        fn()
    except Exception as exc:
        e = (type(exc), exc.args)
        last = e
