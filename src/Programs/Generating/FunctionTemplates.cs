namespace Conform.Programs.Generating;

/// <summary>Functions as people write them: shared defaults, arguments that are changed or bound again, closures, global names, recursion.</summary>
internal static class FunctionTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Of("def; default; call function; return", "def f1(p, items=[]):\n    items.append(p)\n    return items\nx1 = f1(V1)\ny1 = f1(V2)\nz1 = f1(V3, [])");
        yield return Of("def; default; call keyword", "def f1(p, *, q={}):\n    q[p] = len(q)\n    return q\nx1 = f1(H1)\ny1 = f1(H2)\nz1 = f1(p=1, q={})");
        yield return Of("keyword-only parameter; call keyword", "def f1(p, *, key=None, other=[]):\n    other.append(key)\n    return p, other\nx1 = f1(V1, key='a')\ny1 = f1(V2)");
        yield return Of("def; default; if; call function", "def f1(p, q=None):\n    if q is None:\n        q = []\n    q.append(p)\n    return q\nx1 = f1(V1)\ny1 = f1(V2)\nz1 = f1(V3, x1)", Features.ControlFlow);
        yield return Of("call function; return", "def f1(p):\n    p += [1]\n    p = p + [2]\n    p += [3]\n    return p\nx1 = f1(L1)");
        yield return Of("call function", "def f1(p, q):\n    p, q = q, p\n    p.append(q)\nf1(L1, [V1])");
        yield return Of("* parameter; call *", "def f1(*args):\n    return args\nx1 = f1(*L1)\ny1 = f1(L1, *L1)\nz1 = f1()");
        yield return Of("** parameter; call **; call keyword", "def f1(p=None, **kwargs):\n    kwargs['k'] = p\n    return kwargs\nx1 = {'other': V1}\ny1 = f1(**x1)\nz1 = f1(p=L1, k=2)");
        yield return Of("* parameter; ** parameter; call *; call **", "def f1(*args, **kwargs):\n    return args, kwargs\nx1 = {'a': V1}\ny1 = f1(V2, *[1, L1], b=2, **x1)");
        yield return Of("call *; * parameter", "def f1(p, *args, q=0):\n    return [p, args, q]\nx1 = [1, L1]\ny1 = f1(*x1, 3, *(V1,), q=x1)");
        yield return Of("call *; call **", "def f1(p, q, r=3):\n    return (p, q, r)\nx1 = f1(*[V1], **{'q': L1})\ny1 = f1(*(1, 2), **{'r': x1})");
        yield return Of("closure; lambda; for range; list comprehension", "x1 = []\nfor i1 in range(3):\n    x1.append(lambda: i1)\ny1 = [f() for f in x1]", Features.ControlFlow | Features.Comprehensions);
        yield return Of("closure; default; lambda; for range", "x1 = []\nfor i1 in range(3):\n    x1.append(lambda v=i1: v)\ny1 = [x1[0](), x1[2]()]", Features.ControlFlow);
        yield return Of("closure; lambda; list comprehension", "x1 = [lambda: v for v in [V1, V2]]\ny1 = [x1[0](), x1[1]()]", Features.Comprehensions);
        yield return Of("closure; def; return", "def f1(p):\n    def inner(q):\n        p.append(q)\n        return p\n    return inner\nx1 = f1([])\ny1 = f1(L1)\nz1 = [x1(V1), y1(2), x1(3)]");
        yield return Of("closure; nonlocal; call function", "def f1():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step\nx1 = f1()\ny1 = f1()\nz1 = [x1(), x1(), y1()]");
        yield return Of("closure; nonlocal; lambda", "def f1(p):\n    q = [p]\n    def put(v):\n        nonlocal q\n        q = q + [v]\n    return put, lambda: q\nx1, y1 = f1(V1)\nz1 = y1()\nx1(L1)\nt1 = [z1, y1()]");
        yield return Of("closure; for list; def", "def f1():\n    made = []\n    for v in [1, 2]:\n        def inner():\n            return v\n        made.append(inner)\n    return made\nx1 = [g() for g in f1()]", Features.ControlFlow | Features.Comprehensions);
        yield return Global("global; call function", "x1 = [V1]\ndef f1():\n    global x1\n    x1 = [x1]\n    x1.append(L1)\ny1 = x1\nf1()");
        yield return Global("global; call function; return", "def f1(p):\n    global x1\n    x1 = p\n    return x1\ny1 = f1(L1)\ny1 is x1");
        yield return Global("global; call function", "x1 = 0\ndef f1():\n    global x1\n    x1 += 1\n    return x1\ny1 = [f1(), f1(), x1]");
        yield return Of("call function; if; return", "def f1(n, p):\n    if n == 0:\n        return p\n    p.append(n)\n    return f1(n - 1, p)\nx1 = f1(N1, L1)", Features.ControlFlow);
        yield return Of("call function; if; else", "def f1(p):\n    if isinstance(p, list):\n        return [f1(q) for q in p]\n    else:\n        return p\nx1 = f1([1, [S1, [2]]])", Features.ControlFlow | Features.Comprehensions | Features.Classes);
        yield return Of("call function; for list; if", "def f1(p, q=None):\n    q = [] if q is None else q\n    for v in p:\n        if v == 1:\n            f1(p[1:], q)\n        q.append(v)\n    return q\nx1 = f1([1, 0, V1])", Features.ControlFlow);
        yield return Of("lambda; call function", "x1 = {'a': lambda p: p.append(1), 'b': lambda p: [p, p]}\nx1['a'](L1)\ny1 = x1['b'](L1)");
        yield return Of("lambda; call function", "x1 = sorted([3, 1, 2], key=lambda p: -p)\ny1 = [[2], [1]]\ny1.sort(key=lambda p: p[0])");
        yield return Of("def; closure; call function", "def f1(g):\n    def inner(*args):\n        return [g(*args)]\n    return inner\n@f1\ndef g1(p):\n    return p\nx1 = g1(L1)");
        yield return Of("def; call function", "def f1():\n    pass\nf1.count = N1\nf1.count += 1\nx1 = [f1.count, f1()]");
        yield return Of("def; default", "x1 = N1\ndef f1(p=x1, q=L1):\n    return [p, q]\nx1 = V1\ny1 = f1()");
        yield return Raising("call function", "def f1():\n    x1 += 1\n    return x1\nx1 = 1\nf1()");
        yield return Raising("call function", "def f1(p):\n    y = p.append(1)\n    return y + 1\nx1 = f1(L1)");
        yield return Raising("call function", "def f1(p):\n    if p is None:\n        q = 1\n    return q\nf1(V1)", Features.ControlFlow);
        yield return Raising("call keyword", "def f1(p, q=[]):\n    q.append(p)\n    return q\nf1(1)\nf1(V1, p=2)");
        yield return Raising("call *", "def f1(p, q):\n    return p\nf1(*[1, 2, V1])");
        yield return Raising("call **", "def f1(p, q=1):\n    return p\nx1 = {'p': V1, 'other': 2}\nf1(**x1)");
        yield return Raising("call **", "def f1(**kwargs):\n    return kwargs\nf1(**{'a': 1}, **{'a': V1})");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Functions, text);

    private static Template Global(string rows, string text) => new(rows, Features.Functions, text) { IsModule = true };

    private static Template Raising(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Functions, text) { Raises = true };
}
