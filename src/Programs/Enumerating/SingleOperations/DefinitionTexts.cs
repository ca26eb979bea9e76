namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Source of the rows of functions, calls, comprehensions and generators; the operands are <c>x</c>, <c>y</c>, <c>z</c>.</summary>
internal static class DefinitionTexts
{
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> ByRow { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["def"] = ["def r():\n    return x"],
        ["lambda"] = ["r = lambda: x"],
        ["closure"] = ["def f(a):\n    def g():\n        return a\n    return g\nr = f(x)()"],
        ["default"] = ["def f(a=x):\n    return a\nr = (f(), f())"],
        ["keyword-only parameter"] = ["def f(*, a):\n    return a\nr = f(a=x)"],
        ["* parameter"] = ["def f(*a):\n    return a\nr = f(*x)", "def f(*a):\n    return a\nr = f(x, y)"],
        ["** parameter"] = ["def f(**a):\n    return a\nr = f(**x)", "def f(**a):\n    return a\nr = f(b=x, c=y)"],
        ["return"] = ["def f():\n    return x\nr = f()"],
        ["global"] = ["def f():\n    global r\n    r = x\nf()"],
        ["nonlocal"] = ["def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = x\n    g()\n    return a\nr = f()"],
        ["call function"] = ["r = x()", "r = x(y)", "def f(a, b):\n    return b\nr = f(x, y)"],
        ["call keyword"] = ["r = x(a=y)", "def f(a, b=1):\n    return (b, a)\nr = f(b=x, a=y)", "def f(item, other=1):\n    return item\nr = f(ite=x)", "def f(item, other=1):\n    return item\nr = f(items=x)",
            "def f(item, *, other=1):\n    return item\nr = f(x, otter=y)", "def f(item, /, other=1):\n    return item\nr = f(item=x)", "def f(item, **rest):\n    return (item, rest)\nr = f(x, item=y)"],
        ["call *"] = ["def f(a, b):\n    return (b, a)\nr = f(*x)", "r = x(*y)"],
        ["call **"] = ["def f(a, b):\n    return (b, a)\nr = f(**x)", "r = x(**y)"],
        ["list comprehension"] = ["r = [i for i in x]", "r = [i for i in x if i]"],
        ["set comprehension"] = ["r = {i for i in x}"],
        ["dict comprehension"] = ["r = {i: x for i in x}", "r = {x: i for i in y}"],
        ["generator expression"] = ["r = (i for i in x)", "r = list(i for i in x)"],
        [":="] = ["r = (q := x)", "r = [q := i for i in x]"],
        ["yield"] = ["def g():\n    yield x\nr = g()\nq = next(r)", "def g():\n    yield x\n    yield x\nr = list(g())"],
        ["yield from"] = ["def g():\n    yield from x\nr = list(g())"],
    };
}
