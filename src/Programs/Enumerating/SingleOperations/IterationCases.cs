using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>What iterators do in the middle and behind the end, and when the container changes under them; a few steps each, because one does not show it.</summary>
internal static class IterationCases
{
    private static readonly string[] OfIterators =
    [
        "next(x, 0)\nr = x.__length_hint__()\nq = list(x)\np = x.__length_hint__()",
        "next(x, 0)\nr = copy.copy(x)\nq = (next(x, 0), list(r), list(x))",
        "next(x, 0)\nr = copy.deepcopy([x, x])\nq = (next(x, 0), [next(i, 0) for i in r], list(x))",
        "r = list(x)\nq = (copy.copy(x), next(x, 0))\np = list(q[0])",
        "r = [x is iter(x), 2 in x, next(x, 0)]",
        "r = y in x\nq = list(x)",
        "r = [i for i, j in zip(x, y)]\nq = list(x)",
        "r, *q = x\np = next(x, 0)",
        "r = x\nq = next(r, 0)\nx = None\np = [r]\np *= 2",
    ];

    private static readonly string[] OfGenerators =
    [
        "r = x.send(y)", "r = x.send(None)\nq = x.send(y)", "r = x.throw(y)", "next(x)\nr = x.throw(y)", "next(x)\nr = x.throw(y, z)", "next(x)\nr = x.throw(ValueError, y, z)", "r = x.close()\nq = next(x, 0)",
        "next(x)\nr = x.close()\nq = x.close()", "r = list(x)\nq = x.send(y)", "r = list(x)\nq = x.throw(y)",
    ];

    private static readonly string[] OfChanges =
    [
        "r = iter(x)\nnext(r, 0)\nx.clear()\nq = next(r, 0)", "r = iter(x)\nx.clear()\nq = (list(r), x)", "r = iter(x)\nnext(r, 0)\nx.append(y)\nq = list(r)", "r = iter(x)\nnext(r, 0)\nx.add(y)\nq = list(r)",
        "r = iter(x)\nnext(r, 0)\nx[y] = 1\nq = list(r)", "r = iter(x)\nnext(r, 0)\ndel x[0]\nq = list(r)", "r = reversed(x)\nx.pop()\nq = list(r)", "r = reversed(x)\nnext(r, 0)\nx.append(y)\nq = list(r)",
        "r = reversed(x)\nnext(r, 0)\nx[y] = 1\nq = list(r)", "r = iter(x)\nx.pop()\nq = r.__length_hint__()", "r = iter(x)\nnext(r, 0)\nx += y\nq = r.__length_hint__()\np = list(r)",
        "r = iter(x)\nlist(r)\nx.append(y)\nq = next(r, 0)", "r = reversed(x)\nlist(r)\nx.append(y)\nq = next(r, 0)", "r = x.items()\nx[y] = 1\nq = list(r)\np = (y, 1) in r", "r = x.keys()\nq = list(reversed(r))",
        "r = iter(x.values())\nnext(r, 0)\nx.update({y: 1})\nq = next(r, 0)", "r = iter(x)\nnext(r, 0)\nx.pop()\nx.append(y)\nq = next(r, 0)", "r = iter(x)\nx.sort()\nq = list(r)", "r = iter(x)\nx.rotate(1)\nq = next(r, 0)",
        "r = iter(x.items())\nnext(r, 0)\nx.move_to_end(y)\nq = next(r, 0)",
        "r = iter(x)\nnext(r, 0)\nx.add(y)\np = []\nfor q in [1, 2]:\n    try:\n        p.append(next(r, 0))\n    except RuntimeError as error:\n        p.append(error.args)\n    x.remove(y)",
        "r = iter(x)\nnext(r, 0)\nx[y] = 1\np = []\nfor q in [1, 2]:\n    try:\n        p.append(next(r, 0))\n    except RuntimeError as error:\n        p.append(error.args)\n    x.pop(y)",
        "r = reversed(x)\nnext(r, 0)\nx.append(y)\np = []\nfor q in [1, 2]:\n    try:\n        p.append(next(r, 0))\n    except RuntimeError as error:\n        p.append(error.args)\n    x.pop()",
        "r = iter(x)\np = []\nfor q in [1, 2, 3]:\n    try:\n        p.append(next(r))\n    except StopIteration as error:\n        p.append(error.args)\n        x.append(y)",
    ];

    internal static IEnumerable<CaseBlock> All()
    {
        IReadOnlyList<Representative> iterators = Representatives.Of(Kind.Iterator);
        IReadOnlyList<Representative> generators = RoleOperands.Expressions("(q for q in [1, 2])");
        generators =
        [
            .. iterators.Where(iterator => iterator.Text.Contains("yield", StringComparison.Ordinal)), .. generators,
            new(Kind.Iterator, "def $_function():\n    try:\n        a = yield 1\n        yield a\n    except ValueError as error:\n        yield error.args\n    finally:\n        a = 3\n    yield a\n$ = $_function()"),
            new(Kind.Iterator, "def $_function():\n    a = yield from [1, 2]\n    return a\n$ = $_function()"),
            new(Kind.Iterator, "def $_inner():\n    try:\n        a = yield 1\n    except KeyError as error:\n        a = yield error.args\n    return a\ndef $_function():\n    a = yield from $_inner()\n    yield [a]\n$ = $_function()"),
        ];
        IReadOnlyList<Representative> thrown = RoleOperands.Expressions("ValueError", "ValueError('a')", "KeyError(1)", "GeneratorExit", "StopIteration(1)", "1", "None", "list");
        IReadOnlyList<Representative> detail = RoleOperands.Expressions("None", "'a'", "(1, 2)", "ValueError('b')", "KeyError('b')");
        IReadOnlyList<Representative> containers =
        [
            .. ((Kind[])[Kind.List, Kind.Dict, Kind.Set, Kind.ByteArray, Kind.Deque, Kind.OrderedDict, Kind.DefaultDict, Kind.Counter, Kind.Array]).SelectMany(Representatives.Of),
        ];
        foreach (var text in OfIterators)
        {
            yield return new(null, text, WrittenCases.OperandsIn(text) > 1 ? [iterators, RoleOperands.Expressions("1", "2", "[1]", "(1, 2)")] : [iterators]);
        }

        foreach (var text in OfGenerators)
        {
            IReadOnlyList<Representative> sent = text.Contains("send", StringComparison.Ordinal) ? RoleOperands.Expressions("None", "1", "[]") : text.Contains("ValueError, y", StringComparison.Ordinal) ? detail : thrown;
            IReadOnlyList<Representative> third = text.Contains("ValueError, y", StringComparison.Ordinal) ? RoleOperands.Expressions("None", "1") : detail;
            yield return new(null, text, WrittenCases.OperandsIn(text) > 2 ? [generators, sent, third] : WrittenCases.OperandsIn(text) > 1 ? [generators, sent] : [generators]);
        }

        foreach (var text in OfChanges)
        {
            yield return new(null, text, WrittenCases.OperandsIn(text) > 1 ? [containers, RoleOperands.Expressions("1", "7", "'a'", "[1]")] : [containers]);
        }
    }
}
