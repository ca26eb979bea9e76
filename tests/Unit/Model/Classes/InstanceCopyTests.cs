using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>Copies of instances: what is shared, what is asked, by version.</summary>
public sealed class InstanceCopyTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        { "class P:\n    def __init__(self):\n        self.a = [1]\n        self.me = self\np = P()\nq = copy.copy(p)\nd = copy.deepcopy(p)", "[q.a is p.a, q.me is p, d.a is p.a, d.me is d, type(d) is P, d.a]", ["3.8 [True, True, False, True, True, [1]]"] },
        { "class P:\n    k = []\np = P()\np.l = [p, p.k]\nd = copy.deepcopy([p, p])", "[d[0] is d[1], d[0].l[0] is d[0], d[0].k is p.k, d[0].l[1] is p.k]", ["3.8 [True, True, True, False]"] },
        { "class C:\n    def __init__(self, v):\n        self.v = v\n    def __copy__(self):\n        return 'copied'\n    def __deepcopy__(self, memo):\n        return C(copy.deepcopy(self.v, memo))\nc = C([1])\nd = copy.deepcopy([c, c, c.v])", "[copy.copy(c), d[0] is d[1], d[0].v is d[2], d[0].v]", ["3.8 ['copied', True, True, [1]]"] },
        { "class S:\n    __slots__ = ('a', 'b')\ns = S()\ns.a = [1]\nt = copy.copy(s)\nd = copy.deepcopy(s)", "[t.a is s.a, d.a is s.a, d.a, hasattr(t, 'b')]", ["3.8 [True, False, [1], False]"] },
        { "class S:\n    __slots__ = ('a',)\nclass T(S):\n    pass\nt = T()\nt.a = [1]\nt.x = [2]\nd = copy.deepcopy(t)", "[d.a, d.a is t.a, d.x, d.x is t.x]", ["3.8 [[1], False, [2], False]"] },
        { "class L(list):\n    pass\nl = L([[1]])\nl.x = l\nc = copy.copy(l)\nd = copy.deepcopy(l)", "[c[0] is l[0], c.x is l, d[0] is l[0], d.x is d, type(d) is L]", ["3.8 [True, True, False, True, True]"] },
        { "class L(list):\n    def append(self, x):\n        super().append([x])\nl = L([1, 2])", "[copy.copy(l), copy.deepcopy(l)]", ["3.8 [[[1], [2]], [[1], [2]]]"] },
        { "class D(dict):\n    pass\nd = D(a=[1])\nd['d'] = d\ne = copy.deepcopy(d)", "[e['a'] is d['a'], e['d'] is e, copy.copy(d)['d'] is d]", ["3.8 [False, True, True]"] },
        { "class T(tuple):\n    pass\nt = T([[1], 2])", "[copy.copy(t) is t, copy.deepcopy(t)[0] is t[0], copy.copy(t)[0] is t[0], type(copy.copy(t)) is T]", ["3.8 [False, False, True, True]"] },
        { "class I(int):\n    pass\ni = I(5)\ni.x = [1]\nj = copy.copy(i)", "[j, j is i, j.x is i.x, type(j) is I, copy.deepcopy(i).x is i.x]", ["3.8 [5, False, True, True, False]"] },
        { "class E(set):\n    pass\ne = E([1])\ne.q = [2]\nd = copy.deepcopy(e)", "[d == e, d.q is e.q, copy.copy(e).q is e.q]", ["3.8 [True, False, True]"] },
        { "class X(Exception):\n    pass\nx = X([1], 2)\nx.z = [3]\nd = copy.deepcopy(x)\nc = copy.copy(x)", "[d.args, d.args[0] is x.args[0], d.z is x.z, c.args is x.args, c.z is x.z]", ["3.8 [([1], 2), False, False, True, True]"] },
        { "class G:\n    def __init__(self):\n        self.v = [1]\n    def __getstate__(self):\n        return {'s': self.v}\n    def __setstate__(self, state):\n        self.w = state\ng = G()", "[vars(copy.copy(g)), vars(copy.deepcopy(g)), copy.copy(g).w['s'] is g.v]", ["3.8 [{'w': {'s': [1]}}, {'w': {'s': [1]}}, True]"] },
        { "class R:\n    def __reduce__(self):\n        return (list, ([1, 2],))\nclass Q:\n    def __reduce_ex__(self, protocol):\n        return 'me' if protocol == 4 else 0\nq = Q()", "[copy.copy(R()), copy.deepcopy(R()), copy.copy(q) is q, copy.deepcopy(q) is q]", ["3.8 [[1, 2], [1, 2], True, True]"] },
        { "class R:\n    def __reduce__(self):\n        return 5", "copy.copy(R())", ["3.8 TypeError: _reconstruct() argument after * must be an iterable, not int", "3.9 TypeError: Value after * must be an iterable, not int"] },
        { "class N:\n    def __new__(cls, a):\n        return super().__new__(cls)", "copy.copy(N(1))", ["3.8 TypeError: __new__() missing 1 required positional argument: 'a'", "3.10 TypeError: N.__new__() missing 1 required positional argument: 'a'"] },
        { "class N:\n    def __new__(cls, a):\n        self = super().__new__(cls)\n        self.a = a\n        return self\n    def __getnewargs__(self):\n        return (7,)", "copy.copy(N(1)).a", ["3.8 1"] },
        { "class C:\n    def f(self):\n        return self\nc = C()\nm = copy.copy(c.f)\nd = copy.deepcopy(c.f)", "[m == c.f, d == c.f, copy.copy(C) is C, copy.deepcopy(C) is C, copy.copy(C.f) is C.f]", ["3.8 [True, False, True, True, True]"] },
        { "class C:\n    f = staticmethod(len)", "copy.copy(vars(C)['f']) if 0 else copy.deepcopy(staticmethod(len))", ["3.8 TypeError: cannot pickle 'staticmethod' object"] },
        { "class C:\n    pass\nc = C()\ncopy.copy(c)", "hasattr(C, 'x')", ["3.8 False"] },
        { "class E:\n    __reduce_ex__ = None\n    __reduce__ = None", "copy.copy(E())", ["3.8 Error: un(shallow)copyable object of type <class '__main__.E'>"] },
        { "class E:\n    __reduce_ex__ = None\n    __reduce__ = ()", "copy.deepcopy([E()])", ["3.8 Error: un(deep)copyable object of type <class '__main__.E'>"] },
        { "class E:\n    __reduce__ = None", "copy.copy(E())", ["3.8 TypeError: 'NoneType' object is not callable"] },
        { "class E:\n    __reduce_ex__ = None\n    def __reduce__(self):\n        return E, (), {'x': 1}", "copy.copy(E()).x", ["3.8 1"] },
        { "class C:\n    def __replace__(self, **k):\n        return k", "copy.replace(C(), x=1)", ["3.8 AttributeError: module 'copy' has no attribute 'replace'", "3.13 {'x': 1}"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
