using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>Subclasses and attributes where CPython asks the object, the class or the program in an order of its own.</summary>
public sealed class RefinementTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        // Subclasses of the containers of collections
        { "from collections import OrderedDict\nclass O(OrderedDict):\n    pass\no = O(a=[1])\no.x = 5\nc = copy.copy(o)\nd = copy.deepcopy(o)", "[c, c.x, c['a'] is o['a'], d['a'] is o['a'], type(o.copy()) is O, hasattr(o.copy(), 'x')]", ["3.8 [O([('a', [1])]), 5, True, False, True, False]", "3.12 [O({'a': [1]}), 5, True, False, True, False]"] },
        { "from collections import defaultdict\nclass D(defaultdict):\n    def __missing__(self, key):\n        return (key, defaultdict.__missing__(self, key))\nd = D(list)\nd.x = 1", "[d['k'], len(d), type(copy.copy(d)) is D, hasattr(copy.deepcopy(d), 'x')]", ["3.8 [('k', []), 1, True, False]"] },
        { "from collections import Counter\nclass C(Counter):\n    def __missing__(self, key):\n        return -1\nc = C('aa')", "[c['z'], type(c.copy()) is C, type(copy.copy(c)) is C, c.copy()]", ["3.8 [-1, True, True, C({'a': 2})]"] },
        { "from collections import deque\nclass Q(deque):\n    pass\nq = Q([[1]], 4)\nq.x = 2\nd = copy.deepcopy(q)", "[d, d.maxlen, d.x, d[0] is q[0]]", ["3.8 [Q([[1]], maxlen=4), 4, 2, False]"] },
        { "from collections import OrderedDict\nclass M:\n    def keys(self):\n        log.append('keys')\n        return ['k']\n    def __getitem__(self, key):\n        return key * 2\nlog = []", "[list(OrderedDict(M()).items()), log]", ["3.8 [[('k', 'kk')], ['keys']]"] },

        // What a copy asks
        { "class A:\n    def __getattr__(self, name):\n        log.append(name)\n        raise AttributeError(name)\nlog = []\na = A()\na.x = 1\nb = copy.copy(a)", "[log, b.__dict__]", ["3.8 [['__getstate__', '__setstate__'], {'x': 1}]", "3.11 [['__setstate__'], {'x': 1}]"] },
        { "class D:\n    def __deepcopy__(self, memo):\n        memo[id(self)] = 'known'\n        return [id(self) in memo, memo.get(id(self))]", "copy.deepcopy(D())", ["3.8 [True, 'known']"] },
        { "class I(int):\n    pass\nr = range(I(3))\nd = copy.deepcopy(r)", "[d == r, d is r]", ["3.8 [True, False]", "3.10 [True, True]"] },

        // Descriptors and names
        { "class A(int):\n    __eq__ = str.__eq__\n    __hash__ = None", "A() == A()", ["3.8 TypeError: descriptor '__eq__' requires a 'str' object but received a 'A'"] },
        { "class A:\n    f = list.append", "A().f", ["3.8 TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'A' object"] },
        { "", "object.__setattr__(int, 'x', 1)", ["3.8 TypeError: can't apply this __setattr__ to type object"] },
        { "class D:\n    def __get__(self, obj, owner):\n        return (obj is None, owner.__name__)\nclass C:\n    __doc__ = D()", "C.__doc__", ["3.8 (True, 'C')"] },
        { "class A:\n    def f(self, x):\n        return x\nclass B:\n    g = classmethod(A().f)", "B.g()", ["3.8 <class '__main__.B'>", "3.9 TypeError: f() missing 1 required positional argument: 'x'", "3.10 TypeError: A.f() missing 1 required positional argument: 'x'", "3.11 <class '__main__.B'>"] },
        { "class S(str):\n    pass\nclass B:\n    pass\nb = B()\nsetattr(b, S('n'), 1)\nb.n = 2", "[type(k) is S for k in b.__dict__] + [b.n]", ["3.8 [True, 2]"] },
        { "name = 'D.E'\nclass C:\n    pass\nC.__name__ = name", "[C.__name__ is name, C.__qualname__, type(name, (), {}).__name__ is name]", ["3.8 [True, 'C', True]"] },
        { "", "[[].append.__name__, list.append.__objclass__, [1].append.__self__, [].__add__.__name__]", ["3.8 ['append', <class 'list'>, [1], '__add__']"] },
        { "", "slice(1).__hash__()", ["3.8 TypeError: 'NoneType' object is not callable", "3.12 -344020932372729183"] },
        { "", "''.__mul__()", ["3.8 TypeError:  expected 1 argument, got 0"] },
        { "", "super(int, 1, 2)", ["3.8 TypeError: super() takes at most 2 arguments (3 given)", "3.11 TypeError: super() expected at most 2 arguments, got 3"] },
        { "", "[('%d' % True) is ('%d' % True), ('%d' % 5) is ('%d' % 5), ('%2d' % 5)]", ["3.8 [False, True, ' 5']"] },

        // Docstrings
        { "from collections import namedtuple", "[namedtuple('P', 'x y').__doc__, namedtuple('P', 'x').__doc__]", ["3.8 ['P(x, y)', 'P(x,)']"] },
        { "from dataclasses import dataclass, field\n@dataclass\nclass C:\n    a: int\n    b: str = 'x'\n    c: list = field(default_factory=list)", "C.__doc__", ["3.8 \"C(a: int, b: str = 'x', c: list = <factory>)\""] },

        // Hashes that follow from addresses
        { "class C:\n    def __hash__(self):\n        return super().__hash__()\na, b = C(), C()", "[a in {a}, b in {a}, len({a, b}), hash(object) == hash(object)]", ["3.8 [True, False, 2, True]"] },
        { "x = 2 ** 70\nr = range(x, x + 2)", "[next(iter(r)) is x, next(iter(r)) == x]", ["3.8 [False, True]", "3.12 [True, True]"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
