namespace Conform.Programs.Generating;

/// <summary>What keeps objects alive and what lets go of them, as people write it; for level <see cref="Level.Exact"/>.</summary>
internal static class ReleaseTemplates
{
    private const Features Calls = Features.Functions | Features.ControlFlow;

    /// <summary>Tracked objects that die: in containers, in each other, with calls, and on cycles.</summary>
    private static Template[] Deaths { get; } =
    [
        Tracked("x1 = C1(1)\ndel x1", Features.Delete),
        Tracked("x1 = C1(1)\nx1 = C2(2)"),
        Tracked("x1 = y1 = C1(1)\ndel x1\ny1 = V1", Features.Delete),
        Tracked("x1 = [C1(1), C2(2), C1(3)]\ny1 = x1[1]\ndel x1\ndel y1", Features.Delete),
        Tracked("x1 = (C1(1), [C2(2), C1(3)], C2(4))\nx1 = V1"),
        Tracked("x1 = {'a': C1(1), C2(2): [C1(3)]}\ndel x1", Features.Delete),
        Tracked("x1 = [C2(n) if n % 2 else C1(n) for n in range(4)]\ny1 = x1[0]\ndel x1[:2]\nx1.append(C2(9))\ndel x1[::2]\nx1.clear()", Features.Delete | Features.ControlFlow),
        Tracked("x1 = [C2(n) if n % 2 else C1(n) for n in range(3)]\nx1[1:] = [C2(7)]\nx1[0] = C1(8)\nx1.pop(0)\nx1[::1] = V1, V1", Features.ControlFlow),
        Tracked("x1 = {n: C2(n) if n % 2 else C1(n) for n in range(3)}\nx1[1] = V1\ndel x1[0]\nx1.pop(2)\nx1.clear()", Features.Delete | Features.ControlFlow),
        Tracked("x1 = {'a': [C1(1)], 'b': C2(2), 'c': (C1(3), C2(4))}\nx1.clear()"),
        Tracked("x1 = C1(C2(C1(1)))\nx1.r = C2(2)\nx1.s = [C1(3), x1.q]\ndel x1", Features.Delete),
        Tracked("x1 = C1(1)\nx1.s = C2(2)\nx1.r = C1(3)\ny1 = C2(4)\ny1.r = C1(5)\ny1.s = C2(6)\ndel y1.s\ndel x1, y1", Features.Delete),
        Tracked("x1 = C1([])\nx1.q.append(x1)\nx1.r = C2(1)\ny1 = C1(2)\ndel x1\ndel y1", Features.Delete),
        Tracked("x1 = C1(1)\nx1.q = x1\nx1 = [C2(2)]\ngc.collect()\nx1 = V1") with { Module = "gc" },
        Tracked("x1 = [C1(1)]\nx1.append(x1)\nx1.append(C2(2))\ndel x1\ny1 = C1(3)\ngc.collect()", Features.Delete) with { Module = "gc" },
        Tracked("def f1(p, q):\n    r = C1(3)\n    s = [q, C2(4)]\n    return p\nx1 = f1(C1(1), C2(2))\nf1(C1(5), x1)\nf1(x1, q=C2(6))", Calls),
        Tracked("def f1(p):\n    q = C1(1)\n    def g(r):\n        return q, r\n    s = C2(2)\n    return g(p) if p else g\nx1 = f1(C1(3))\ny1 = f1(V1)\ndel x1, y1", Calls | Features.Delete),
        Tracked("def f1(p):\n    q = C1(1)\n    return p.absent\ntry:\n    f1(C2(2))\nexcept AttributeError as e1:\n    x1 = C1(3)\nx1 = V1", Features.Exceptions | Calls),
        Tracked("def f1(p):\n    q = C1(1)\n    return p.absent\ntry:\n    f1(C2(2))\nexcept AttributeError as e1:\n    x1 = e1\ndel x1", Features.Exceptions | Calls | Features.Delete),
        Tracked("def f1(p):\n    q = [C1(1), p]\n    yield q[0]\n    r = C2(2)\n    yield r\nx1 = f1(C1(3))\ny1 = next(x1)\ndel x1\ndel y1", Features.Generators | Features.Iterators | Calls | Features.Delete),
        Tracked("def f1():\n    p = C1(1)\n    q = C2(2)\n    r = [p, C2(3)]\nf1()", Calls),
        Tracked("def f1(p):\n    q = C1(1)\n    r = C2(2)\n    return [p]\nx1 = f1(M1)\nf1(C2(3))", Calls),
        Tracked("x1 = [C1(1), C2(2), V1]\ndel x1[:]\n[C2(3), V1, C1(4)].clear()", Features.Delete),
        Tracked("x1 = [C2(1), C1(2), C2(3), V1]\nx1[:2] = M1,\nx1[:] = []"),
        Tracked("for i1 in [C1(1), C2(2), C1(3)]:\n    x1 = [i1]\ndel i1\nx1 = V1", Features.ControlFlow | Features.Delete),
        Tracked("x1 = V1\nfor i1 in range(70):\n    x1 = [C1(1), x1, C2(2)] if i1 % 20 == 0 else [x1]\ndel x1", Features.ControlFlow | Features.Delete),
        Tracked("x1 = C1([C2(1), M1])\ny1 = copy.copy(x1)\nz1 = copy.deepcopy(x1)\ndel x1\ny1 = V1\ndel z1", Features.Delete),
        Tracked("x1 = [C1(1), C2(2)]\ncopy.deepcopy(x1)\n[C1(3), C2(4)]\nx1 = y1 = V1"),
        Kind("list", "x1 = C1([C2(), C1([1])])\nx1.r = C2()\nx1.append(C1())\ndel x1"),
        Kind("list", "x1 = C1()\nx1.append(x1)\nx1.r = C2()\nx1 = V1"),
        Kind("dict", "x1 = C1(a=C2(), b=C1())\nx1.r = C2()\nx1['c'] = [C1()]\ndel x1['a']\ndel x1"),
        Kind("set", "x1 = C1([1, 2])\nx1.r = C2()\nx1.s = [C1()]\ndel x1"),
    ];

    /// <summary>All of them. They belong to no row: a program has them beside its operations.</summary>
    internal static Template[] All { get; } =
    [
        Collected("gc.collect()"),
        Collected("x1 = [M1]\nx1.append(x1)\ndel x1\ngc.collect()"),
        Collected("x1 = {'a': M1}\nx1['b'] = [x1]\nx1 = V1\ngc.collect()"),
        Collected("class C1:\n    pass\nx1 = C1()\nx1.q = x1\nx1.r = M1\ndel x1\ngc.collect()", Features.Classes | Features.Functions),
        Collected("def f1(p):\n    def g():\n        return g, p\n    return p\nx1 = f1(M1)\ngc.collect()", Calls),
        Plain("x1 = [M1]\nx1.append(x1)\nx1 = V1"),
        Plain("x1, y1 = [M1], [M1]\nx1.append(y1)\ny1.append(x1)\ndel x1, y1", Features.Delete),
        Plain("x1 = y1 = M1\ndel x1", Features.Delete),
        Plain("x1 = [M1, M1, M1]\ndel x1[1:]", Features.Delete),
        Plain("x1 = [M1, M1]\nx1.pop()"),
        Plain("x1 = {0: M1}\nx1.clear()"),
        Plain("x1 = (M1, [M1])\ny1 = x1[1]\ndel x1", Features.Delete),
        Plain("def f1(p):\n    yield p\nx1 = f1(M1)", Features.Generators | Calls),
        Plain("def f1(p):\n    yield p\n    yield [p]\nx1 = f1(M1)\ny1 = next(x1)", Features.Generators | Features.Iterators | Calls),
        Plain("def f1(p):\n    return lambda: p\nx1 = f1(M1)", Calls),
        Plain("class C1:\n    def q(self):\n        return self\nx1 = C1()\ny1 = x1.q", Features.Classes | Features.Functions),
        Plain("def f1(p):\n    q = [p]\n    return 1 // 0\ntry:\n    f1(M1)\nexcept ArithmeticError as e1:\n    x1 = e1", Features.Exceptions | Calls),
        Plain("def f1(p):\n    try:\n        return p[0].q\n    except Exception as e:\n        q = e\nf1([M1])", Features.Exceptions | Calls),
        .. Deaths,
    ];

    private static Template Tracked(string text, Features needs = Features.None) =>
        Plain("class C1:\n    def __init__(self, q):\n        self.q = q\nclass C2(C1):\n    pass\n" + text, needs | Features.Classes | Features.Functions);

    private static Template Kind(string parent, string text) => Plain($"class C1({parent}):\n    pass\nclass C2(C1):\n    pass\n" + text, Features.Classes | Features.Functions | Features.Delete);

    private static Template Plain(string text, Features needs = Features.None) => new(string.Empty, needs, text);

    private static Template Collected(string text, Features needs = Features.None) => Plain(text, needs | Features.Delete) with { Module = "gc" };
}
