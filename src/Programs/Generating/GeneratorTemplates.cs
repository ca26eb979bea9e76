namespace Conform.Programs.Generating;

/// <summary>Generators and comprehensions as people write them.</summary>
internal static class GeneratorTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Of("yield; for generator", "def f1(p):\n    for v in p:\n        yield v\nx1 = []\nfor i1 in f1([V1, L1]):\n    x1.append(i1)");
        yield return Of("yield; for generator; if", "def f1(n):\n    while n > 0:\n        if n != 2:\n            yield n\n        n -= 1\nx1 = [v for v in f1(3)]\nfor i1 in f1(2):\n    x1 = [x1, i1]");
        yield return Of("yield", "def f1(p):\n    p.append(1)\n    yield p\n    p.append(2)\n    yield p\nx1 = list(f1(L1))");
        yield return Of("yield", "def f1():\n    q = []\n    while len(q) < 2:\n        q.append(V1)\n        yield q\nx1 = list(f1())\nx1[0] is x1[1]");
        yield return Of("yield", "def f1(p):\n    yield p\n    yield [p]\nx1 = f1(L1)\ny1 = next(x1)\ny1.append(1)\nz1 = next(x1)", Features.Iterators);
        yield return Of("yield; for generator; break", "def f1():\n    n = 0\n    while n < 5:\n        yield n\n        n += 1\nfor i1 in f1():\n    if i1 > N1:\n        break");
        yield return Of("yield; for generator; finally", "def f1(p):\n    try:\n        for v in p:\n            yield v\n    finally:\n        p.append('end')\nfor i1 in f1(L1[:2]):\n    x1 = i1", Features.Exceptions);
        yield return Of("yield from; yield", "def f1(p):\n    yield 0\n    yield from p\nx1 = list(f1(L1))\ny1 = list(f1({'a': V1}))");
        yield return Of("yield from; if", "def f1(p):\n    for v in p:\n        if isinstance(v, list):\n            yield from f1(v)\n        else:\n            yield v\nx1 = list(f1([1, [S1, [2]]]))", Features.Classes);
        yield return Of("generator expression", "x1 = (v for v in L1)\nL1.append(V1)\ny1 = list(x1)\nz1 = list(x1)");
        yield return Of("generator expression; for generator", "x1 = [1, 2]\nfor i1 in (v + 1 for v in x1):\n    x1[0] = i1");
        yield return Of("generator expression", "x1 = sum(v for v in [1, 2, N1])\ny1 = tuple([v] for v in L1)");
        yield return Comprehension("list comprehension", "x1 = [[] for _ in range(3)]\nx1[0].append(V1)");
        yield return Comprehension("list comprehension", "x1 = [[v, w] for v in [1, 2] for w in [L1] if v != 1]\nx1[0][1].append(V1)");
        yield return Comprehension("list comprehension", "x1 = [[w for w in v] for v in [[1], L1]]");
        yield return Comprehension("list comprehension; :=", "x1 = [y1 := [v, L1] for v in [1, 2]]\nx1[-1] is y1");
        yield return Comprehension("dict comprehension", "x1 = {k: v for k, v in K1.items()}\ny1 = {k: [] for k in K1}");
        yield return Comprehension("dict comprehension", "x1 = {v: k for k, v in {'a': 1, 'b': 1}.items()}");
        yield return Comprehension("set comprehension", "x1 = {v % 2 for v in [1, 2, 3] if v}", Features.Sets);
        yield return Comprehension(":=; if", "if (x1 := len(L1)) > 1:\n    y1 = x1\nelse:\n    y1 = [x1]", Features.ControlFlow);
        yield return Comprehension(":=; while", "x1 = [1, V1, 2]\ny1 = []\nwhile (z1 := len(x1)) > 1:\n    y1.append(z1)\n    x1.pop()", Features.ControlFlow);
        yield return new("for generator", Features.Generators | Features.Functions | Features.ControlFlow, "def f1():\n    yield 1\n    raise ValueError(V1)\nx1 = []\nfor i1 in f1():\n    x1.append(i1)") { Raises = true };
        yield return new("for generator", Features.Generators | Features.Functions | Features.ControlFlow, "def f1(p):\n    for v in p:\n        p[v] = 1\n        p['b'] = v\n        yield v\nfor i1 in f1({'a': V1}):\n    x1 = i1") { Raises = true };
        yield return new("yield from", Features.Generators | Features.Functions, "def f1(p):\n    yield from p\nx1 = list(f1(5))") { Raises = true };
        yield return new("yield from", Features.Generators | Features.Functions, "def f1(p):\n    p.append(1)\n    yield p[9]\ndef g1(p):\n    yield from f1(p)\nx1 = list(g1(L1))") { Raises = true };
        yield return new("set comprehension", Features.Comprehensions | Features.Sets, "x1 = {v for v in [1, [V1]]}") { Raises = true };
        yield return new("dict comprehension", Features.Comprehensions, "x1 = {v: 1 for v in (L1, 2)}") { Raises = true };
    }

    private static Template Of(string rows, string text, Features needs = Features.None) =>
        new(rows, needs | Features.Generators | Features.Functions | Features.ControlFlow | Features.Comprehensions, text);

    private static Template Comprehension(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Comprehensions, text);
}
