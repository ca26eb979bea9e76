using Conform.Programs.Observing;

namespace Conform.Adapters.Python;

/// <summary>Small programs whose observations show what an observer sees.</summary>
internal static class UnseenProbes
{
    /// <summary>For each part a program, and whether its graph has the part.</summary>
    public static IReadOnlyList<(UnseenParts Part, string Text, Func<ProbedGraph, bool> IsSeen)> All { get; } =
    [
        (UnseenParts.Functions, "def f(a=[1]):\n    return a\n", graph => graph["f"].Children.Count == 2),
        (UnseenParts.Functions, "def g(a):\n    def f():\n        return a\n    return f\nf = g([1])\n", graph => graph["f"].Children.Count == 3),
        (UnseenParts.Functions, "class A:\n    def f(self):\n        return 1\nf = A.f\n", graph => graph["f"].Children is [var none, _] && graph[none].Type == "NoneType"),
        (UnseenParts.Functions, "def f():\n    return 1\nf.x = 1\n", graph => graph["f"].Attributes.Count == 1),
        (UnseenParts.FunctionNames, "def f():\n    return 1\ng = lambda: 1\n", graph => graph["f"].Value == new NameValue("f") && graph["g"].Value == new NameValue("<lambda>")),
        (UnseenParts.FunctionNames, "def f():\n    yield 1\n", graph => graph["f"].Value == new NameValue("f")),
        (UnseenParts.KindsOfCallables, "def f():\n    return 1\ng = len\nh = [].append\n", graph => graph["f"].Type == "function" && graph["g"].Type == "builtin_function_or_method" && graph["h"].Type == "builtin_function_or_method"),
        (UnseenParts.KindsOfCallables, "class A:\n    def f(self):\n        return 1\na = A()\nm = a.f\n", graph => graph["m"].Type == "method"),
        (UnseenParts.Methods, "class A:\n    def f(self):\n        return 1\na = A()\nm = a.f\n", graph => graph["m"].Children.Count == 2 && graph["m"].Children[1] == graph["a"].Number),
        (UnseenParts.ClassNamespaces, "class A:\n    shared = [1]\n    def f(self):\n        return 1\n", graph => graph["A"].Attributes.Any(attribute => attribute.Name == "shared") && graph["A"].Attributes.Any(attribute => attribute.Name == "f")),
        (UnseenParts.Descriptors, "class A:\n    @property\n    def p(self):\n        return 1\n    @staticmethod\n    def s():\n        return 1\n", graph => graph["A"].Attributes.Where(attribute => attribute.Name is "p" or "s").Select(attribute => graph[attribute.Number]).All(node => node is { Type: "property", Children.Count: 3 } or { Type: "staticmethod", Children.Count: 1 })),
        (UnseenParts.ClassBases, "class A:\n    pass\nclass B(A):\n    pass\n", graph => graph["B"].Children is [var parent] && parent == graph["A"].Number && graph["A"].Children is [var root] && graph[root].Value == new NameValue("object")),
        (UnseenParts.ClassBases, "import collections\nA = collections.namedtuple('A', 'x')\n", graph => graph["A"].Children is [var root] && graph[root].Value == new NameValue("tuple")),
        (UnseenParts.InstanceAttributes, "class A:\n    pass\na = A()\na.x = 1\n", graph => graph["a"].Attributes is [{ Name: "x" }]),
        (UnseenParts.AttributeOrder, "class A:\n    pass\na = A()\na.z = 1\na.b = 2\na.y = 3\na.a = 4\na.x = 5\na.c = 6\na.w = 7\n", graph => string.Concat(graph["a"].Attributes.Select(attribute => attribute.Name)) == "zbyaxcw"),
        (UnseenParts.DictOrder, "d = {'z': 1, 'b': 2, 'y': 3, 'a': 4, 'x': 5, 'c': 6, 'w': 7, 'd': 8}\n", graph => string.Concat(graph["d"].Children.Where((_, index) => index % 2 == 0).Select(child => (graph[child].Value as StrValue)?.Value.ToString())) == "zbyaxcwd"),
        (UnseenParts.Views, "d = {1: 2}\nk = d.keys()\n", graph => graph["k"].Type == "dict_keys" && graph["k"].Children is [var owner] && owner == graph["d"].Number),
        (UnseenParts.Bounds, "r = range(1, 5, 2)\n", graph => graph["r"].Children.Count == 3),
        (UnseenParts.Bounds, "s = slice(1, 5, 2)\n", graph => graph["s"].Children.Count == 3),
        (UnseenParts.ErrorArguments, "e = ValueError(1, [2])\n", graph => graph["e"].Children is [var arguments] && graph[arguments].Children.Count == 2),
        (UnseenParts.ErrorAttributes, "e = ValueError(1)\ne.x = 1\n", graph => graph["e"].Attributes is [{ Name: "x" }]),
        (UnseenParts.DequeBounds, "import collections\nq = collections.deque([], 3)\n", graph => graph["q"].Value is IntValue),
        (UnseenParts.MemoryViewOwners, "b = bytearray(b'a')\nm = memoryview(b)\n", graph => graph["m"].Children is [var owner] && owner == graph["b"].Number && graph["m"].Value is ArrayValue),
    ];
}
