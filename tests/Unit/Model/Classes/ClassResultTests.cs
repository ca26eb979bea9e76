using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>What classes, instances and their special methods do, by version.</summary>
public sealed class ClassResultTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        { "class A:\n    shared = []\n    n = 1\n    def __init__(self, x=0):\n        self.x = x\n    def m(self):\n        return self.x\na = A(3)\nb = A()\na.shared.append(1)\na.n += 1", "[A.shared, b.shared, a.n, A.n, vars(a), vars(b)]", ["3.8 [[1], [1], 2, 1, {'x': 3, 'n': 2}, {'x': 0}]"] },
        { "class A:\n    shared = []\n    n = 1\n    def __init__(self, x=0):\n        self.x = x\n    def m(self):\n        return self.x\na = A(3)", "[a.m(), A.m(a), a.m == a.m, a.m is a.m, a.m.__self__ is a, a.m.__func__ is A.m, type(a) is A, a.__class__ is A]", ["3.8 [3, 3, True, False, True, True, True, True]"] },
        { "class A:\n    shared = []\n    n = 1\n    def __init__(self, x=0):\n        self.x = x\n    def m(self):\n        return self.x\nclass B(A):\n    def __init__(self, x, y):\n        super().__init__(x)\n        self.y = y\n    def m(self):\n        return (super().m(), self.y)\nb = B(1, 2)", "[b.m(), isinstance(b, A), issubclass(B, A), B.__bases__ == (A,), [t.__name__ for t in B.__mro__] if 0 else len(B.__mro__)]", ["3.8 [(1, 2), True, True, True, 3]"] },
        { "class A:\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\nclass D(B, C):\n    pass", "D.__mro__ == (D, B, C, A, object)", ["3.8 True"] },
        { "class A:\n    k = 1\n    l = k + 1\n    def f(self, k=l):\n        return k\n    s = staticmethod(len)\n    c = classmethod(lambda cls, x: (cls.__name__, x))", "[A.l, A().f(), A.s([1]), A.c(5), A().c(6)]", ["3.8 [2, 2, 1, ('A', 5), ('A', 6)]"] },
        { "class C:\n    def __getattr__(self, name):\n        return name * 2\n    def __setattr__(self, name, value):\n        super().__setattr__(name + '_', value)\n    def __delattr__(self, name):\n        super().__delattr__(name + '_')\nc = C()\nc.a = 1\nc.b = 2\ndel c.b", "[vars(c), c.a, c.b, hasattr(c, 'zz')]", ["3.8 [{'a_': 1}, 'aa', 'bb', True]"] },
        { "class D:\n    def __get__(self, o, t):\n        return (o is None, t.__name__)\n    def __set__(self, o, v):\n        o.__dict__['d'] = v\nclass C:\n    d = D()\nc = C()\nc.d = 5", "[C.d, c.d, vars(c)]", ["3.8 [(True, 'C'), (False, 'C'), {'d': 5}]"] },
        { "class N:\n    def __init__(self):\n        self.log = []\n    def __set_name__(self, owner, name):\n        self.name = (owner.__name__, name)\nclass C:\n    x = N()", "C.x.name", ["3.8 ('C', 'x')"] },
        { "log = []\nclass A:\n    def __init_subclass__(cls):\n        log.append(cls.__name__)\nclass B(A):\n    pass\nclass C(B):\n    pass", "log", ["3.8 ['B', 'C']"] },
        { "class C:\n    def __new__(cls, *args):\n        self = super().__new__(cls)\n        self.args = args\n        return self\n    def __init__(self, *args):\n        self.more = args", "vars(C(1, 2))", ["3.8 {'args': (1, 2), 'more': (1, 2)}"] },
        { "class C:\n    def __new__(cls):\n        return [1]\n    def __init__(self):\n        1 / 0", "C()", ["3.8 [1]"] },
        { "class N:\n    def __add__(self, o):\n        return 'add'\nclass M(N):\n    def __radd__(self, o):\n        return 'radd'\nclass K(N):\n    def __add__(self, o):\n        return 'kadd'", "[N() + M(), M() + N(), N() + K(), M() + M()]", ["3.8 ['radd', 'add', 'add', 'add']"] },
        { "class N:\n    def __sub__(self, o):\n        return NotImplemented\n    def __rsub__(self, o):\n        return 'r'\nclass O:\n    def __rsub__(self, o):\n        return 'o'", "[N() - O(), 1 - N(), O().__rsub__(1)]", ["3.8 ['o', 'r', 'o']"] },
        { "class C:\n    def __eq__(self, o):\n        return NotImplemented\nc = C()", "[c == c, c != c, c == C(), c == 1]", ["3.8 [True, False, False, False]"] },
        { "class C:\n    def __eq__(self, o):\n        return 'yes'\n    def __lt__(self, o):\n        return []", "[C() == 1, 1 == C(), C() != 1, C() < 1, 1 > C(), [C()] == [1], C() in [5]]", ["3.8 ['yes', 'yes', False, [], [], True, True]"] },
        { "class C:\n    def __getitem__(self, i):\n        if i > 2:\n            raise IndexError\n        return i * 10", "[list(C()), 10 in C(), 11 in C(), max(C()), tuple(C())]", ["3.8 [[0, 10, 20], True, False, 20, (0, 10, 20)]"] },
        { "class C:\n    def __len__(self):\n        return 3\n    def __getitem__(self, i):\n        return i", "[list(reversed(C())), bool(C()), len(C())]", ["3.8 [[2, 1, 0], True, 3]"] },
        { "class C:\n    def __init__(self, n):\n        self.n = n\n    def __iter__(self):\n        return self\n    def __next__(self):\n        if not self.n:\n            raise StopIteration\n        self.n -= 1\n        return self.n", "[list(C(3)), sum(C(4)), 1 in C(3), next(C(1)), next(C(0), 'd'), dict(zip(C(2), C(2))), list(map(str, C(2)))]", ["3.8 [[2, 1, 0], 6, True, 0, 'd', {1: 1, 0: 0}, ['1', '0']]"] },
        { "class C:\n    def __iadd__(self, o):\n        return 'new'\n    def __call__(self, *a, **k):\n        return (a, k)\n    def __bool__(self):\n        return False\nc = d = C()\nc += 1", "[c, d(1, *[2], x=3), not d]", ["3.8 ['new', ((1, 2), {'x': 3}), True]"] },
        { "class C:\n    def __index__(self):\n        return 2\nx = C()", "[[1, 2, 3][x], 'abc'[x], (1, 2, 3)[x:], [1] * x, 'a' * x, range(x), int(x), float(x), [1, 2, 3].pop(x), hex(x), bytes(x), [1, 2, 1].index(1, x)]", ["3.8 [3, 'c', (3,), [1, 1], 'aa', range(0, 2), 2, 2.0, 3, '0x2', b'\\x00\\x00', 2]"] },
        { "class C:\n    def __repr__(self):\n        return 'C!'\nc = C()", "[c, (c,), {c: c}, str(c), 'x %s' % c, {1: c}]", ["3.8 [C!, (C!,), {C!: C!}, 'C!', 'x C!', {1: C!}]"] },
        { "class C:\n    def __str__(self):\n        return 'S'\n    def __repr__(self):\n        return 'R'", "[str(C()), C(), KeyError(C()), str(ValueError(C())), str(KeyError(C()))]", ["3.8 ['S', R, KeyError(R), 'S', 'R']"] },
        { "class C:\n    __slots__ = ('a', 'b')\n    def __init__(self):\n        self.a = 1\nclass D(C):\n    pass\nd = D()\nd.x = 2\nd.b = 3", "[C().a, hasattr(C(), 'b'), vars(d), d.b]", ["3.8 [1, False, {'x': 2}, 3]"] },
        { "class C:\n    pass\nc = C()\nd = vars(c)\nc.a = 1\nd['b'] = 2\nc.__dict__['c'] = 3\nclass D:\n    x = 'D'\nc.__class__ = D", "[d, c.b, c.x, type(c).__name__, vars(c) is d]", ["3.8 [{'a': 1, 'b': 2, 'c': 3}, 2, 'D', 'D', True]"] },
        { "class C:\n    x = 1\nC.x = 2\nC.y = 3\ndel C.x\nC.f = lambda self: self", "[hasattr(C, 'x'), C.y, C().f().y]", ["3.8 [False, 3, 3]"] },
        { "def outer():\n    class C:\n        def f(self):\n            return C.__qualname__\n    return C\nC = outer()", "[C.__name__, C.__qualname__, C().f(), C.__module__]", ["3.8 ['C', 'outer.<locals>.C', 'outer.<locals>.C', '__main__']"] },
        { "class C:\n    'doc'\n    def f(self):\n        'fdoc'", "[C.__doc__, C.f.__doc__, C().__doc__, C.f.__name__, C.f.__qualname__]", ["3.8 ['doc', 'fdoc', 'doc', 'f', 'C.f']"] },
        { "x = 1\nclass C:\n    x = x + 1\n    y = x", "[C.x, C.y, x]", ["3.8 [2, 2, 1]"] },
        { "E = type('E', (), {'a': 1, 'f': lambda self: self.a})", "[E().f(), E.__name__, E.a]", ["3.8 [1, 'E', 1]"] },
        { "def deco(c):\n    c.mark = 1\n    return c\n@deco\nclass C:\n    pass", "C.mark", ["3.8 1"] },
        { "class C:\n    @property\n    def p(self):\n        return self._p\n    @p.setter\n    def p(self, v):\n        self._p = v\n    @p.deleter\n    def p(self):\n        del self._p\nc = C()\nc.p = 1\nc.p += 1\nv = c.p\ndel c.p", "[v, vars(c)]", ["3.8 [2, {}]"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
