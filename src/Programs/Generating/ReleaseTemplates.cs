namespace Conform.Programs.Generating;

/// <summary>What keeps objects alive and what lets go of them, as people write it; for level <see cref="Level.Exact"/>.</summary>
internal static class ReleaseTemplates
{
    private const Features Calls = Features.Functions | Features.ControlFlow;

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
    ];

    private static Template Plain(string text, Features needs = Features.None) => new(string.Empty, needs, text);

    private static Template Collected(string text, Features needs = Features.None) => Plain(text, needs | Features.Delete) with { Module = "gc" };
}
