using Conform.Programs.Text;

namespace Conform.Programs.Enumerating;

/// <summary>The shortest programs that show how objects share what they hold, how each is copied and changed in place, what is released when, and what takes a block to show: functions, scopes, loops, generators,
/// exceptions and classes.</summary>
/// <remarks>What concerns one of these shows in one of a few well-known small programs, which no rewriting of another program reaches for certain. Immutable; thread-safe.</remarks>
public static class WellKnownPrograms
{
    private static readonly string[] Texts =
    [
        // Objects: one item in two places, two names for one object, equal ones, order of dicts, what a target computes, what cannot be unpacked, compared or copied.
        "a = [[]] * 2", "a = ([],) * 2", "a = []\nb = [a]", "a = []\nb = a", "a = b = []", "a = a[None] = {}", "a = [(int,), (int,)]", "a = range(0)", "a[None] = b", "a = [{0: None, None: None}, {None: None, 0: None}]",
        "a = dict.fromkeys('0a', [])", "a = dict.fromkeys('0a', []).copy()", "a = dict.fromkeys('0a').popitem()", "a = {}\na.update(['aa', None])", "a = a[False] = {0: None}", "[a, []] = 'aa'", "[a, None[None]] = 'aa'",
        "a = [] = None", "a = a[0] = [None]\na == copy.deepcopy(a)", "[a, a] = 'a0'", "[a, a] = '0a'", "a = [0, None]\na[::-1] = a", "a = set('01234').copy()", "a = isinstance(False, int)",
        "copy.deepcopy({}.keys())", "copy.deepcopy(({}.keys(),))",
        "a = [0, False]", "a = [1, True]", "a = [0.0, -0.0]", "a = [-0.0, 0.0]", "a = float('nan')\na = a in [a]", "a = [(), tuple()]", "a = [0.0, float()]", "a = ['aa', 'aa'.lower()]", "a = ['a', 'a'[:]]", "a = ['a', [*'a']]", "a = [b'a', b'aa'[:1]]", "a = {float('nan'), float('nan')}", "a = [257, hash(257)]", "a = [257, int('257')]", "a = [0, 0.0]", "a = [float('nan')]", "a = float('nan')",
        "a = str(0.1234567890123)", "sorted([0, None])", "sorted([0, None], reverse=1)", "a = sorted([0, False])", "a = sorted([0, False], reverse=1)",

        // Functions: default values, sharing of arguments, star parameters, what a call makes new.
        "a = lambda b=[]: b\nb = a()", "a = lambda b=[]: b\nb = [a(), a()]", "a = (lambda b: b)([])", "a = []\nb = (lambda b: b)(a)", "a = []\n(lambda b: b.append(b))(a)",
        "a = (lambda *b: b)()", "a = []\nb = (lambda *b: b)(*a)", "a = {}\nb = (lambda **b: b)(**a)", "def a():\n    pass\na()", "def a(b):\n    b += [b]\na([])", "def a():\n    a = None\na()",
        "a = []\ndef b(c):\n    c += 'a'\nb(a)", "def a(b=[]):\n    b += 'a'\na()", "def a(a=[]):\n    return a\nb = a()", "def a(b=[]):\n    b += 'a'\n    return b\na = [a(), a()]",

        // Scopes: closures, global and nonlocal names, names of comprehensions.
        "a = [lambda: a for a in [0, None]]", "a = [lambda: b for b in [0, None]]", "a = [b() for b in [lambda: b for b in [0, None]]]", "a = [lambda: b for b in [[]]]",
        "def a():\n    global b\n    b = None\na()", "a = 0\ndef b():\n    a = None\nb()", "def a():\n    a\na()", "def a():\n    a = None\n    def b():\n        nonlocal a\n        a = 0\n    b()\n    return a\na = a()",
        "def a():\n    b = None\n    c = lambda: b\n    b = 0\n    return c\na = a()", "def a():\n    b = None\n    c = lambda: b\n    b = 0\n    return c()\na = a()", "a = [b for b in [None]]", "b = 0\na = [b for b in [None]]",
        "a = [(a := b) for b in [None]]",

        "class a:\n    def a():\n        super()",

        // Loops: what is changed while it is gone through, what is left of the variable, else.
        "a = [0, None]\nfor b in a:\n    del a[0]", "a = [0, None]\nfor b in a:\n    a.pop()", "a = [0, None]\nfor b in a:\n    a = []", "a = [0, None]\nfor b in a:\n    a.clear()",
        "a = [None]\nfor b in a:\n    a = None", "for a in [0, None]:\n    pass", "for a in []:\n    pass", "for a in [0]:\n    pass\nelse:\n    a = None", "for a in [None]:\n    break\nelse:\n    a = 0",
        "a = {None: None}\nfor b in a:\n    del a[None]", "a = {None: None}\nfor b in a:\n    a[None] = 0", "a = {None: None}\nfor b in a:\n    a[0] = 0", "while None:\n    pass\nelse:\n    a = None",
        "a = {None}\nfor b in a:\n    a.clear()", "a = {None}\nfor b in a:\n    a.add(0)",

        // Generators: laziness, what is kept between rounds, the end.
        "a = (b for b in [None])", "a = []\nb = (b for b in a)\na += 'a'\nb = [*b]", "a = [None]\nb = iter(a)\na += 'a'\nb = [*b]", "def a():\n    yield\na = [*a()]", "def a():\n    yield []\na = a()\nb = next(a)",
        "def a():\n    b = yield\n    yield b\na = a()\nnext(a)\na.send(0)", "def a():\n    yield from [None]\na = [*a()]", "def a():\n    return None\n    yield\nnext(a())", "a = iter([None])\nb = [*a]\nc = [*a]",

        // Exceptions: which part runs, what remains, the name of the handler.
        "try:\n    a\nexcept:\n    a = None", "try:\n    a\nexcept Exception as a:\n    pass", "try:\n    a\nexcept Exception as b:\n    pass", "try:\n    a\nexcept Exception as b:\n    a = b", "try:\n    a\nfinally:\n    b = None", "try:\n    pass\nexcept:\n    a = 0\nelse:\n    b = 0",
        "def a():\n    try:\n        return 0\n    finally:\n        return None\na = a()", "raise Exception", "raise Exception(None)", "raise Exception from None", "assert None", "assert None, 0",

        // Classes: attributes of class and instance, methods, inheritance, special methods, copies.
        "class a:\n    pass", "class a:\n    pass\nb = a()", "class a:\n    b = []", "class a:\n    b = []\nc = a().b", "class a:\n    b = []\nc = a()\nc.b += 'a'", "class a:\n    b = 0\nc = a()\nc.b += 1", "class a:\n    b = 0\nc = a()\na.b = 1",
        "class a:\n    b = 0\nc = a()\nc.b = 1", "class a:\n    pass\na.a = []", "class a:\n    pass\nb = a.a = []", "class a:\n    pass\nb = a()\nc = b.a = []", "class a:\n    pass\na = a()\na.a = 0", "class a:\n    pass\na = a()\nb = a.a = []", "class a:\n    pass\na = a()\na.a = a", "class a:\n    pass\nb = a().a = []",
        "class a:\n    pass\na.a", "class a:\n    pass\na = a()\ndel a.a", "class a:\n    pass\na = a()\na.a = 0\ndel a.a", "class a:\n    b = 0\ndel a.b", "class a:\n    b = 0\ndel a().b",
        "class a:\n    def a(b):\n        pass\na().a()", "class a:\n    def a():\n        pass\na().a()", "class a:\n    def a(b):\n        return b\nb = a()\nc = b.a()", "class a:\n    def a(b):\n        pass\na = a().a", "class a:\n    def a(b):\n        pass\na = a.a",
        "class a:\n    def __init__(b):\n        b.a = []\na = a()", "class a:\n    def __init__(b, c=[]):\n        b.a = c\na = [a(), a()]", "class a:\n    def __init__(b):\n        return 0\na()", "class a:\n    pass\na(None)",
        "class a:\n    a = 0\nclass b(a):\n    pass\nc = b.a", "class a:\n    a = 0\nclass b(a):\n    a = 1\nc = b.a", "class a:\n    a = None\nclass b:\n    a = 0\nclass c(a, b):\n    pass\nd = c.a", "class a:\n    pass\nclass b(a):\n    pass\nclass c(a):\n    pass\nclass a(b, c):\n    pass\na = a.__mro__",
        "class a:\n    pass\na = a.a = a()\ncopy.copy(a).b = None", "class a(list):\n    pass\na() + []",
        "class a:\n    a = 0\na().a += 1", "class a(list):\n    pass\nb = a()", "class a(list):\n    pass\nb = a()[:]", "class a(int):\n    pass\nb = a()", "class a(dict):\n    pass\nb = a()",
        "class a:\n    pass\nb = [a() == a()]", "class a:\n    def __eq__(a, b):\n        return True\nb = a() == 0", "class a:\n    def __eq__(a, b):\n        return True\nb = {a()}", "class a:\n    def __eq__(a, b):\n        return False\nb = a()\nc = b in [b]",
        "class a:\n    def __len__(a):\n        return 0\nb = not a()", "class a:\n    def __add__(a, b):\n        return 0\nb = a() + 0", "class a:\n    def __iadd__(a, b):\n        return 0\nb = a()\nb += 0", "class a:\n    def __getitem__(a, b):\n        return [][b]\nb = [*a()]",
        "class a:\n    def __iter__(a):\n        return iter([None])\nb = [*a()]", "class a:\n    def __call__(a):\n        pass\na()()", "class a:\n    def __getattr__(a, b):\n        return b\nb = a().a", "class b:\n    __slots__ = 'a'\nb().b = None", "class a:\n    __slots__ = 'a'\nvars(a())", "class a:\n    __slots__ = ['b']\na = a()\na.b = 0",
        "class a:\n    @property\n    def a(b):\n        return 0\na = a().a", "class a:\n    @property\n    def a(b):\n        return 0\na().a = 0", "class a:\n    @staticmethod\n    def a():\n        pass\na().a()", "class a:\n    @classmethod\n    def a(b):\n        return b\nb = a().a()",
        "def a():\n    pass\nb = copy.deepcopy(a)", "def a():\n    pass\nb = copy.copy(a)", "class a:\n    def __deepcopy__():\n        pass\ncopy.deepcopy(a())", "class a:\n    def __deepcopy__(b, c):\n        a.pop()\na = [a(), None]\na = copy.deepcopy(a)", "class a:\n    __deepcopy__ = 0\ncopy.deepcopy(a())", "class a:\n    __copy__ = 0\ncopy.copy(a())", "class a:\n    pass\ncopy.deepcopy([a()])", "class a:\n    pass\ncopy.deepcopy((a(),))", "class a:\n    pass\na = a()\na.a = copy.copy(a)", "class a:\n    pass\na = a.a = a()\na.a = copy.copy(a)", "class a:\n    pass\na = a()\na.a = 0\na.a = copy.copy(a)", "class a:\n    pass\nb = copy.copy(a())", "class a:\n    pass\nb = a()\nb.a = []\nc = copy.copy(b)", "class a:\n    pass\nb = a()\nb.a = []\nc = copy.deepcopy(b)", "class a:\n    pass\nb = a()\nb.a = b\nc = copy.deepcopy(b)", "class a:\n    pass\nb = copy.deepcopy(a())", "class a:\n    pass\nb = copy.deepcopy([a()] * 2)",
        "class a:\n    def __deepcopy__(a, b):\n        return 0\nb = copy.deepcopy(a())", "class a:\n    def __copy__(a):\n        return 0\nb = copy.copy(a())",

        // Releases, which show at level exact only: what counts as a reference, what a collection frees, what goes first.
        "a = []\nb = (b for b in a)", "a = []\nb = zip(a)", "a = []\nb = iter(a)", "a = []\ndef b(a):\n    yield\nb = b(a)", "a = []\ndef b(b):\n    yield\nb = b(a)", "def a(*, a=None):\n    pass", "def a(a=[]):\n    pass",
        "a = a[0] = {}\na = a.setdefault(None, [])", "a = a[1] = [[], None]\na = a[0]", "import gc\n# %%\na = a[1] = [[], None]\na = a[0]\ngc.collect()", "a = [[a]][0] = []",
        "class a:\n    pass\na = a.a = a()", "class a:\n    pass\na = {a(): a()}\n# %%\ndel a",
        "a = []\n[a][0] = None", "a = []\na = [a]", "a = b = []\na = None", "a = b = []\ndel a", "for a in [[]]:\n    pass", "a = [a for a in [[]]]", "a = []\nfor a in a:\n    pass", "a = []\nb = b[0] = [None, a]\nb = None",
        "a = []\nb = b[0] = [None, a]\ndel b", "import collections\n# %%\na = []\ncollections.namedtuple('a', 'a', defaults=[a])",
        "import collections\nimport gc\n# %%\na = []\ncollections.namedtuple('a', 'a', defaults=[a])\ngc.collect()", "import gc\n# %%\na = []\nb = b[0] = [None, a]\nb = None\ngc.collect()",
        "a = []\ntry:\n    (lambda b: b.a)(a)\nexcept Exception as b:\n    c = b", "a = []\ntry:\n    (lambda a: a.a)(a)\nexcept Exception as b:\n    a = b", "a = []\n(lambda b: None)(a)", "a = (lambda: [])()",
        "a = []\ncopy.deepcopy(a)", "a = [[]].pop()", "a = [[]]\na = a[0]", "a = []\nb = lambda: a", "a = []\nb = (lambda c: lambda: c)(a)",
        "class a:\n    pass\na = [a(), a()]\n# %%\ndel a", "class a:\n    pass\na = [a(), a()]\n# %%\na = None", "class a:\n    pass\na = (a(), a())\n# %%\ndel a", "class a:\n    pass\na = (a(), a())\n# %%\na = None",
        "class a:\n    pass\na = {0: a(), None: a()}\n# %%\ndel a", "class a:\n    pass\na = {0: a(), None: a()}\n# %%\na = None", "class a:\n    pass\na = {0: a(), None: a()}\n# %%\na.clear()",
        "class a:\n    pass\na = [a(), a()]\n# %%\ndel a[:]", "class a:\n    pass\na = [a(), a()]\n# %%\na[:] = ''", "class a:\n    pass\na = [a(), a()]\n# %%\na.clear()", "class a(list):\n    pass\na = a([a()])\n# %%\ndel a",
        "class a(list):\n    pass\na = a([a()])\n# %%\na = None", "class a:\n    pass\na = [a(), a()]\n# %%\n(lambda a, b: None)(a.pop(), a.pop())", "class a:\n    pass\na = [a(), a()]\n# %%\n(lambda *b: None)(a.pop(), a.pop())",
        "class a(dict):\n    pass\na = a(a=a())\n# %%\ndel a",
    ];

    private static readonly string[] Mutable = ["[]", "[None]", "[[]]", "{}", "{None: []}", "set()", "{None}", "bytearray()", "bytearray(1)"];

    private static readonly string[] Immutable = ["()", "(None,)", "([],)", "frozenset()", "frozenset([None])", "''", "b''"];

    private static readonly string[] Atoms = ["None", "0", "257", "0.0", "'a'", "'aa'", "b''", "()", "int"];

    private static readonly string[] Copies =
        ["a[:]", "a.copy()", "copy.copy(a)", "copy.deepcopy(a)", "list(a)", "tuple(a)", "dict(a)", "set(a)", "frozenset(a)", "bytearray(a)", "[*a]", "{*a}", "{**a}", "a + a", "a * 1", "a | a", "a & a", "a - a", "a ^ a"];

    private static readonly string[] Changes =
        ["+= ''", "+= []", "+= None", "+= a", "*= 0", "*= 2", "*= None", "|= a", "|= {}", "|= {None}", "|= None", "&= a", "&= {None}", "-= a", "-= {None}", "^= a", "^= {None}"];

    /// <summary>The programs.</summary>
    public static IReadOnlyList<Program> All { get; } =
    [
        .. Texts
            .Concat(from value in Mutable.Concat(Immutable) from made in Copies select $"a = {value}\nb = {made}")
            .Concat(from value in Atoms from copy in (string[])["copy.copy", "copy.deepcopy"] select $"a = [{value}, {copy}({value})]")
            .Concat(from value in Mutable.Concat(Immutable) from change in Changes select $"a = b = {value}\na {change}")
            .Select(ProgramText.Parse),
    ];
}
