namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Special methods that a class of the program defines, each returning any object to what asks for it.</summary>
/// <remarks>Source: Language Reference, 3.3 Special method names. The rows of the table have a few of them; here are all that the language has.</remarks>
internal static class DefinedMethodCases
{
    private static readonly (string Name, string Symbol)[] Operators =
    [
        ("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"),
        ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("eq", "=="), ("ne", "!="),
    ];

    /// <summary>What asks for a method without an operand.</summary>
    private static readonly (string Name, string Question)[] Asked =
    [
        ("neg", "-q()"), ("pos", "+q()"), ("invert", "~q()"), ("abs", "abs(q())"), ("int", "int(q())"), ("float", "float(q())"), ("complex", "complex(q())"), ("index", "[1, 2, 3][q()]"), ("index", "hex(q())"),
        ("index", "int(q())"), ("index", "float(q())"), ("index", "'a' * q()"), ("index", "[1, 2, 3][:q()]"), ("index", "bytearray([q()])"), ("index", "range(q())"), ("index", "round(1.5, q())"),
        ("index", "'%x' % q()"), ("int", "'%d' % q()"), ("float", "'%f' % q()"), ("index", "complex(q())"), ("index", "1 << q()"), ("index", "pow(2, 3, q())"), ("index", "array.array('i', [q()])"),
        ("round", "round(q())"), ("bool", "bool(q())"), ("bool", "[q() and 1, q() or 2]"), ("len", "len(q())"), ("len", "bool(q())"), ("len", "list(reversed(q()))"), ("repr", "repr(q())"),
        ("repr", "[str(q()), repr([q()])]"), ("str", "[str(q()), '%s' % q()]"), ("bytes", "bytes(q())"), ("bytes", "b'%s' % q()"), ("hash", "hash(q())"), ("hash", "{q()}"), ("iter", "iter(q())"), ("iter", "list(q())"),
        ("iter", "1 in q()"), ("iter", "dict(q())"), ("next", "next(q())"), ("next", "next(q(), 1)"), ("length_hint", "list(q())"), ("copy", "copy.copy(q())"),
        ("getstate", "copy.copy(q())"), ("getnewargs", "copy.copy(q())"), ("call", "q()()"), ("call", "list(iter(q(), x))"),
    ];

    /// <summary>What asks for a method with an operand.</summary>
    private static readonly (string Name, string Question)[] AskedOf =
    [
        ("contains", "y in q()"), ("contains", "y not in q()"), ("getitem", "q()[y]"), ("getitem", "list(zip(q(), [1, 2]))"), ("getitem", "y in q()"), ("getitem", "q()[1:y]"), ("missing", "q()[y]"), ("divmod", "divmod(q(), y)"),
        ("rdivmod", "divmod(y, q())"), ("pow", "pow(q(), y)"), ("rpow", "pow(y, q())"), ("matmul", "q() + y"), ("getattr", "q().b"), ("getattr", "hasattr(q(), 'b')"), ("getattr", "getattr(q(), 'b', y)"),
        ("deepcopy", "copy.deepcopy([q(), q()])"), ("class_getitem", "q[y]"), ("call", "q()(y)"), ("call", "list(map(q(), [y]))"), ("call", "sorted([y, 1], key=q())"), ("setstate", "copy.copy(q())"),
        ("new", "q(y)"), ("init", "q(y)"), ("round", "round(q(), y)"),
    ];

    private static readonly string[] Others =
    [
        "q = collections.namedtuple('N', 'a b')\nr = q(1, x)._replace(y)", "q = collections.namedtuple('N', 'a b')\nr = q(x, 2)._replace(b=y)", "q = collections.namedtuple('N', 'a b')\nr = q(x, 2)._replace(c=y, d=1)",
        "q = collections.namedtuple('N', 'a b')\nr = q(1, x)._asdict(y)", "q = collections.namedtuple('N', 'a b')\nr = q._make(x, y)", "q = collections.namedtuple('N', 'a b', defaults=[x])\nr = [q(1), q(b=1, a=2), q._fields, q._field_defaults, q(1)._asdict()]",
        "q = collections.namedtuple('N', 'a b')\nr = [q(1, 2) == (1, 2), q(1, x) < q(1, y), q(x, y)[::-1], q(x, y) + (1,), hash(q(1, 2)) == hash((1, 2))]", "q = collections.namedtuple('N', ['a', 'b'])\nr = q(x, b=y)\ns = [copy.copy(r), copy.deepcopy([r, r]), repr(q(1, 'a'))]",
        "q = collections.namedtuple('N', 'a b')\nclass p(q):\n    def f(self):\n        return self.a\nr = p(x, y)\ns = [r, r.f(), r._replace(a=1), p._make([1, 2])]", "r = collections.namedtuple('N', ['a', x])", "r = collections.namedtuple('N', ['a', 'def', 'a', '_b', '1'], rename=x)\ns = r._fields",
        "q = collections.namedtuple('N', 'a b')\nr = q(1, 2)\nr.a = x", "q = collections.namedtuple('N', 'a b')\nr = q(1)", "q = collections.namedtuple('N', 'a b')\nr = q(1, 2, x)", "q = collections.namedtuple('N', 'a b')\nr = [q.__name__, q.__module__, q.__slots__]",
        "@dataclasses.dataclass\nclass q:\n    a: int\n    b: object = x\nr = [q(1) == q(1, x), q(1, y) == q(1), repr(q(1, 'a')), dataclasses.astuple(q(1, y)), dataclasses.asdict(q(1, y)), dataclasses.replace(q(1, y), a=2)]", "@dataclasses.dataclass(order=True)\nclass q:\n    a: int\n    b: object\nr = [q(1, x) < q(1, y), q(1, x) >= q(2, y)]",
        "@dataclasses.dataclass(frozen=True)\nclass q:\n    a: object\nr = [q(x) == q(y), {q(1): 2}[q(1)]]\nq(1).a = x", "@dataclasses.dataclass(frozen=True)\nclass q:\n    a: object\nr = q(x)\nhash(r)", "@dataclasses.dataclass(eq=False)\nclass q:\n    a: object = x\nr = [q() == q(), q().a]",
        "@dataclasses.dataclass\nclass q:\n    a: list = dataclasses.field(default_factory=list, repr=False, compare=False)\n    b: object = dataclasses.field(default=x, init=False)\nr = [q(), q([1]) == q(), repr(q())]", "@dataclasses.dataclass\nclass q:\n    a: int = 0\n    def __post_init__(self):\n        self.c = x\nr = q(y)",
        "@dataclasses.dataclass\nclass p:\n    a: int = 0\n@dataclasses.dataclass\nclass q(p):\n    b: object = x\n    a: object = y\nr = [q(), q(1, 2), p() == q()]", "@dataclasses.dataclass\nclass q:\n    a: int = 1\n    b: int\nr = q(x)", "@dataclasses.dataclass\nclass r:\n    a: list = []",
        "r = dataclasses.field(default=x, default_factory=y)", "r = dataclasses.asdict(x)", "r = dataclasses.replace(x, a=y)", "@dataclasses.dataclass(init=x, repr=y)\nclass q:\n    a: int = 1\nr = q()",
        "class q:\n    def __new__(cls, *a):\n        return object.__new__(cls, *a)\nr = q(x)", "class q:\n    def __init__(self, *a):\n        object.__init__(self, *a)\nr = q(x)",
        "class q:\n    def __new__(cls, *a):\n        return super().__new__(cls)\n    def __init__(self, a):\n        self.a = a\nr = q(x)", "class q:\n    def __new__(cls, *a):\n        return x\n    def __init__(self, a):\n        self.a = a\nr = q(1)",
        "class q(type(x)):\n    def __new__(cls, *a):\n        return super().__new__(cls, *a)\nr = q(y)", "class q(type(x)):\n    def __init__(self, *a):\n        super().__init__(*a)\nr = q(y)",
        "class q(type(x)):\n    def __init__(self, *a):\n        self.b = a\nr = q(y)\ns = r.b", "class q(type(x)):\n    def __new__(cls, *a):\n        return super().__new__(cls)\nr = q(y)",
        "class r(type(x)):\n    pass", "class r(type(x)):\n    __slots__ = ()\ns = r()", "class p:\n    pass\nclass r(p, type(x)):\n    pass", "class p(type(x)):\n    pass\nclass r(p, type(y)):\n    pass",
        "class p(type(x)):\n    pass\nr = p(y)", "class p(type(x)):\n    pass\nr = p()\nr.a = y\ns = copy.deepcopy([r, r])", "r = type(x)(y)", "r = type(x)(x)", "r = type(x)(a=y)", "r = type(x)(x, y)",
        "class q:\n    def __setitem__(self, key, value):\n        self.a = (key, value)\nr = q()\nr[x] = y", "class q:\n    def __delitem__(self, key):\n        self.a = key\nr = q()\ndel r[x]",
        "class q:\n    def __setattr__(self, name, value):\n        x.append((name, value))\nr = q()\nr.b = y", "class q:\n    def __delattr__(self, name):\n        x.append(name)\nr = q()\ndel r.b",
        "class d:\n    def __get__(self, instance, owner):\n        return (instance is None, owner, x)\nclass q:\n    a = d()\nr = (q.a, q().a)",
        "class d:\n    def __get__(self, instance, owner):\n        return x\n    def __set__(self, instance, value):\n        instance.b = value\n    def __delete__(self, instance):\n        del instance.b\nclass q:\n    a = d()\nr = q()\nr.a = y\ns = (r.a, r.b)\ndel r.a",
        "class d:\n    def __set__(self, instance, value):\n        instance.b = value\nclass q:\n    a = d()\nr = q()\nr.a = x\ndel r.a",
        "class d:\n    def __get__(self, instance, owner):\n        return x\nclass q:\n    a = d()\nr = q()\nr.a = y\ns = r.a",
        "class d:\n    def __set_name__(self, owner, name):\n        self.a = (owner, name, x)\nclass r:\n    a = d()\n    b = d()",
        "class p:\n    def __init_subclass__(cls, **options):\n        cls.a = (options, x)\nclass r(p):\n    pass",
        "class p:\n    def __add__(self, other):\n        return ('p', x)\nclass q(p):\n    def __radd__(self, other):\n        return ('q', x)\nr = [p() + q(), q() + p(), p() + p(), q() + 1]",
        "class p(int):\n    def __radd__(self, other):\n        return ('p', other)\n    def __rmul__(self, other):\n        return x\nr = [1 + p(2), p(2) + 1, 3 * p(1), 1.5 + p(1)]",
        "class p(list):\n    def __getitem__(self, index):\n        return x\n    def __len__(self):\n        return 5\n    def __iter__(self):\n        return iter([x])\nr = p([1, 2])\ns = [r[0], len(r), list(r), r == [1, 2], r + [], [*r], r.copy(), r.count(x)]",
        "class p(dict):\n    def keys(self):\n        return [x]\n    def __getitem__(self, key):\n        return y\n    def items(self):\n        return [(x, 0)]\nq = p({1: 2})\nr = [{**q}, dict(q), collections.OrderedDict(q), collections.Counter(q)]\ns = {}\ns.update(q)",
        "class p:\n    def keys(self):\n        return [x]\n    def __getitem__(self, key):\n        return y\nr = [{**p()}, dict(p()), collections.OrderedDict(p())]\ns = {}\ns.update(p(), a=1)",
        "class p(str):\n    def __str__(self):\n        return x\n    def __repr__(self):\n        return 'p'\nr = [str(p('a')), repr(p('a')), '%s' % p('a'), '%r' % p('a'), ''.join([p('a')])]",
        "class p(tuple):\n    def __len__(self):\n        return x\n    def __contains__(self, item):\n        return item\nr = [1 in p([1]), bool(p([1])), p([1, 2])[1:], p([1]) + (2,)]",
        "class p(set):\n    def __contains__(self, item):\n        return True\n    def add(self, item):\n        return x\nr = [1 in p(), p([1]) | {2}, p([1, 2]) & {1}, {1} <= p([1, 2])]",
        "class p(list):\n    pass\nclass q:\n    def __deepcopy__(self, memo):\n        return x.b\nr = copy.deepcopy(p([q()]))", "class p(dict):\n    pass\nclass q:\n    def __deepcopy__(self, memo):\n        return x.b\nr = copy.deepcopy(p({1: q()}))",
        "class q:\n    def __deepcopy__(self, memo):\n        return x.b\nr = copy.deepcopy(collections.deque([q()]))", "class q:\n    def __deepcopy__(self, memo):\n        return x.b\nr = copy.deepcopy((1, q()))",
        "class p(list):\n    def append(self, item):\n        raise ValueError(item)\nr = copy.copy(p([x]))", "class p(dict):\n    def __setitem__(self, key, item):\n        raise ValueError(item)\nr = copy.copy(p({1: x}))",
        "class q:\n    log = []\n    def __eq__(self, other):\n        self.log.append((self is r, other is r, type(other) is q))\n        return False\n    __hash__ = None\nr = q()\ns = [r in [x, q()], [q()].count(r), (1, r) in {1: q()}.items(), r in {1: q()}.values(), (r,) == (q(),), [r] < [q()] if x else 1, r in collections.deque([q()])]\nt = q.log",
        "class q:\n    __slots__ = ('a', '__weakref__')\nr = q()\nr.a = x", "class q:\n    __slots__ = ('a', '__dict__')\nr = q()\nr.b = x\ns = vars(r)", "class p:\n    __slots__ = ('a',)\nclass q(p):\n    __slots__ = ('a', 'b')\nr = q()\nr.a = x\nr.b = y\ns = copy.copy(r)",
        "def f():\n    class q:\n        def get(self):\n            return x\n        a = property(get)\n        b = property()\n    return q()\nr = f()\nr.a = y", "def f():\n    class q:\n        b = property()\n    return q()\nr = f()\nr.b", "def f():\n    class q:\n        b = property(None, None, None, x)\n    return q()\nr = f()\ndel r.b",
    ];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> every = Representatives.All, few = Representatives.Few;
        IReadOnlyList<Representative> operands = RoleOperands.Expressions("1", "2.5", "'a'", "[1]", "(1,)", "{1}", "None", "0");
        foreach (var (name, symbol) in Operators)
        {
            var isComparison = name.Length == 2 && name != "or";
            yield return new(null, Defining(name, ", other", $"r = [q() {symbol} y]"), every, operands);
            yield return new(null, Defining(isComparison ? name : "r" + name, ", other", $"r = [y {symbol} q()]"), every, operands);
            yield return new(null, Defining(name, ", other", $"r = [p(1) {symbol} q(2), p(1) {symbol} 2, 2 {symbol} q(1)]", "int"), every);
            if (!isComparison)
            {
                yield return new(null, Defining("i" + name, ", other", $"r = s = q()\nr {symbol}= y"), every, operands);
            }
        }

        foreach (var (name, question) in Asked)
        {
            yield return new(null, Defining(name, string.Empty, $"r = {question}"), every);
        }

        foreach (var (name, question) in AskedOf)
        {
            yield return new(null, Defining(name, ", other", $"r = {question}", name == "missing" ? "dict" : null), every, operands);
        }

        foreach (var text in Others)
        {
            yield return WrittenCases.OperandsIn(text) switch
            {
                1 => new CaseBlock(null, text, every),
                2 => new(null, text, few, RowCases.WithSelf(few)),
                _ => new(null, text),
            };
        }
    }

    /// <summary>A class with a method, and one that derives from it.</summary>
    private static string Defining(string name, string parameters, string question, string? parent = null)
    {
        var header = parent is null ? "class q:" : $"class p({parent}):";
        var derived = parent is null ? string.Empty : "class q(p):\n    pass\n";
        return $"{header}\n    def __{name}__(self{parameters}):\n        return x\n{derived}{question}";
    }
}
