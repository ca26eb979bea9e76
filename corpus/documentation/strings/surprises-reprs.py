import copy
# %%
class A:
    pass
class B:
    def __repr__(self):
        return 'B!'
    def __str__(self):
        return 'Bstr'
class C:
    def __repr__(self):
        return 5
r = [repr(x) for x in (1.0, 1e100, -0.0, 'a\'b"c', 'a\nb\t\x00\x7f\xe9\u2028\U0001f600', b'\x00\xff"\'', (1,), (), [], {}, set(), frozenset(), {1}, {'a': {}}, range(3), range(1, 5, 2), slice(1), None, ..., True, 10 ** 20, 1j, -1.5j, 1 + 0j, NotImplemented, bytearray(b'x'), [B()], {B(): B()}, str(B()), ValueError('x', [1]), KeyError('k'), int, A.__name__, type(None))]
for fn in (lambda: repr(C()), lambda: str(C()), lambda: repr([C()])):
    try:
        fn()
    except TypeError as exc:
        e = exc.args
r2 = [str(x) for x in ('a', ['a'], B(), KeyError('k'), KeyError(), ValueError(1, 2), ValueError('q'), b'x')], ascii('é'), '%s %r %a' % ('é', 'é', 'é')
class L(list):
    def __repr__(self):
        return 'L(' + super().__repr__() + ')'
l = L([1])
l.append(l)
r3 = repr([l]) if False else len(l)
d = {}
d[1] = [d]
r4 = (repr(d), repr([d, d]), repr((d,)))
