namespace Conform.Programs.Generating;

/// <summary>Special methods as people define them, and what calls them.</summary>
internal static class SpecialMethodTemplates
{
    private const string Boxed = "class C1:\n    def __init__(self, p):\n        self.p = p\n";

    internal static IEnumerable<Template> All()
    {
        yield return Of("__eq__; __init__", Boxed + "    def __eq__(self, other):\n        return isinstance(other, C1) and self.p == other.p\nx1 = C1(V1)\ny1 = C1(V1)\nz1 = [x1 == y1, x1 is y1, x1 in [y1], [x1].index(y1), x1 != 1]");
        yield return Of("__eq__", "class C1:\n    calls = []\n    def __eq__(self, other):\n        self.calls.append(other)\n        return True\nx1 = C1()\ny1 = [[1, V1].count(x1), x1 in L1, x1 == x1, [x1] == [x1]]");
        yield return Of("__eq__", Boxed + "    def __eq__(self, other):\n        return NotImplemented\nx1 = C1(1)\ny1 = [x1 == C1(1), x1 == x1, x1 == V1]");
        yield return Of("__eq__", "x1 = [1, 2, 3]\nclass C1:\n    def __eq__(self, other):\n        x1.clear()\n        return False\ny1 = x1.count(C1())");
        yield return Of("__hash__; __eq__", Boxed + "    def __eq__(self, other):\n        return self.p == other.p\n    def __hash__(self):\n        return hash(self.p)\nx1 = {C1(1): L1}\nx1[C1(1)] = V1\ny1 = x1[C1(1)]");
        yield return Of("__hash__; __eq__", "class C1:\n    n = 1\n    def __hash__(self):\n        return self.n\n    def __eq__(self, other):\n        return self is other\nx1 = C1()\ny1 = {x1: V1}\nx1.n = 2\nz1 = [x1 in y1, y1.get(x1), len(y1)]");
        yield return Of("__lt__; __init__", Boxed + "    def __lt__(self, other):\n        return self.p < other.p\nx1 = [C1(2), C1(1), C1(N1)]\ny1 = sorted(x1)\nz1 = min(x1)\nx1.sort(reverse=True)");
        yield return Of("__lt__", "class C1:\n    calls = 0\n    def __lt__(self, other):\n        C1.calls += 1\n        return False\nx1 = [C1(), C1(), C1()]\nx1.sort()\ny1 = [x1[0] < x1[1], x1[1] > x1[2], C1.calls]");
        yield return Of("__bool__; if; else; while", Boxed + "    def __bool__(self):\n        self.p -= 1\n        return self.p > 0\nx1 = C1(3)\ny1 = []\nwhile x1:\n    y1.append(x1.p)\nif not x1:\n    y1 += [L1]\nz1 = x1 or V1", Features.ControlFlow);
        yield return Of("__len__; __bool__", Boxed + "    def __len__(self):\n        return len(self.p)\nx1 = C1(L1)\ny1 = [len(x1), bool(x1), not x1]\nx1.p.append(V1)\nz1 = bool(x1)");
        yield return Of("__bool__", "class C1:\n    def __bool__(self):\n        return False\nx1 = C1()\ny1 = [x1 and 1, x1 or L1, not x1]");
        yield return Of("__iter__; for generator", Boxed + "    def __iter__(self):\n        for v in self.p:\n            yield [v]\nx1 = C1(L1)\ny1 = list(x1)\nz1 = [*x1, *x1]\nfor i1 in x1:\n    i1.append(1)", Features.ControlFlow | Features.Generators);
        yield return Of("__iter__", Boxed + "    def __iter__(self):\n        return iter(self.p)\nx1 = C1([V1, 2])\ny1, z1 = x1\nt1 = (y1 in x1, tuple(x1))", Features.Iterators);
        yield return Of("__contains__; if", Boxed + "    def __contains__(self, q):\n        self.p.append(q)\n        return q\nx1 = C1([])\nif V1 in x1:\n    y1 = 1\nz1 = [0 in x1, 'a' not in x1, x1.p]", Features.ControlFlow);
        yield return Of("__getitem__; __len__", Boxed + "    def __getitem__(self, i):\n        return self.p[i]\n    def __len__(self):\n        return len(self.p)\nx1 = C1([V1, L1])\ny1 = [x1[0], x1[-1], x1[0:1], list(x1), V1 in x1]");
        yield return Of("__getitem__; for list; if", "class C1:\n    def __getitem__(self, i):\n        if i > 2:\n            raise IndexError(i)\n        return [i]\nx1 = C1()\ny1 = [v for v in x1]\nz1 = [2] in x1", Features.ControlFlow | Features.Comprehensions | Features.Exceptions);
        yield return Of("__setitem__; __getitem__", "class C1:\n    def __init__(self):\n        self.log = []\n    def __getitem__(self, key):\n        return self.log\n    def __setitem__(self, key, value):\n        self.log.append((key, value))\nx1 = C1()\nx1['a'] = V1\nx1[0:1] = L1\nx1['k'] += [1]");
        yield return Of("__iadd__; += name", Boxed + "    def __iadd__(self, other):\n        self.p.append(other)\n        return self\nx1 = C1([])\ny1 = x1\nx1 += V1\nx1 += L1\nz1 = x1 is y1");
        yield return Of("__iadd__; += name; += item", "class C1:\n    def __iadd__(self, other):\n        return other\nx1 = C1()\ny1 = [x1]\ny1[0] += V1\nx1 += L1");
        yield return Of("__iadd__; += attribute", "class C1:\n    items = [1]\nclass C2:\n    def __iadd__(self, other):\n        C1.items.append(other)\n        return self\nx1 = C1()\nx1.value = C2()\nx1.value += V1");
        yield return Of("__copy__; copy.copy() of an instance", Boxed + "    def __copy__(self):\n        return C1([self.p])\nx1 = C1(V1)\ny1 = copy.copy(x1)\nz1 = copy.copy([x1])", Features.Copy);
        yield return Of("__copy__; copy.copy() of an instance", Boxed + "    def __copy__(self):\n        return self\nx1 = C1(L1)\ny1 = copy.copy(x1)\nz1 = [y1 is x1, copy.deepcopy(x1)]", Features.Copy);
        yield return Of("__deepcopy__; copy.deepcopy() of an instance", Boxed + "    def __deepcopy__(self, memo):\n        return C1(copy.deepcopy(self.p, memo))\nx1 = C1([L1])\ny1 = copy.deepcopy([x1, x1, x1.p])", Features.Copy);
        yield return Of("__deepcopy__; copy.deepcopy() of an instance", Boxed + "    def __deepcopy__(self, memo):\n        return self.p\nx1 = C1(L1)\ny1 = copy.deepcopy((x1, [x1]))\ny1[0] is L1", Features.Copy);
        yield return Of("__deepcopy__; copy.deepcopy() of an instance", "x1 = []\nclass C1:\n    def __deepcopy__(self, memo):\n        x1.pop()\n        return self\nx1.extend([C1(), V1, L1])\ny1 = copy.deepcopy(x1)", Features.Copy);
        yield return Of("copy.copy() of an instance; copy.deepcopy() of an instance", "class C1:\n    def __reduce__(self):\n        return 'a'\nx1 = C1()\nx1.p = L1\ny1 = [copy.copy(x1) is x1, copy.deepcopy([x1, x1])]", Features.Copy);
        yield return Of("copy.copy() of an instance; copy.deepcopy() of an instance", "class C1:\n    __reduce_ex__ = None\n    def __reduce__(self):\n        return C1, (), {'p': self.p}\nx1 = C1()\nx1.p = L1\ny1 = copy.copy(x1)\nz1 = copy.deepcopy((x1, x1))", Features.Copy);
        yield return Of("copy.copy() of an instance; copy.deepcopy() of an instance", "class C1:\n    def __setstate__(self, state):\n        self.got = [state]\nx1 = C1()\nx1.p = L1\ny1 = copy.copy(x1)\nz1 = copy.deepcopy([x1, L1])", Features.Copy);
        yield return Of("copy.copy() of an instance; copy.deepcopy() of an instance", "class C1:\n    def get(self):\n        return self.p\nx1 = C1()\nx1.p = L1\ny1 = copy.deepcopy(x1.get)\nz1 = [y1.__self__ is x1, y1() is L1, copy.copy(x1.get) == x1.get]", Features.Copy);
        yield return Raising("copy.copy() of an instance", "class C1:\n    __reduce_ex__ = None\n    __reduce__ = None\nx1 = copy.copy(C1())", Features.Copy);
        yield return Raising("copy.deepcopy() of an instance", "class C1:\n    __reduce_ex__ = None\n    __reduce__ = ()\nx1 = C1()\ny1 = copy.deepcopy([L1, x1])", Features.Copy);
        yield return Raising("__eq__", "class C1:\n    def __eq__(self, other):\n        return self.value == other.value\nx1 = C1()\nx1 == V1");
        yield return Raising("__eq__", "class C1:\n    def __eq__(self, other):\n        raise ValueError(other)\nx1 = [V1, C1()]\nx1.remove('missing')");
        yield return Raising("__hash__", Boxed + "    def __hash__(self):\n        return hash(self.p)\nx1 = C1(L1)\ny1 = {x1}");
        yield return Raising("__lt__", Boxed + "    def __lt__(self, other):\n        return self.p < other.q\nx1 = sorted([C1(1), C1(V1)])");
        yield return Raising("__bool__", "class C1:\n    def __bool__(self):\n        raise ValueError('truth')\nx1 = C1()\ny1 = x1 or V1");
        yield return Raising("__len__", "class C1:\n    def __len__(self):\n        return self.items\nx1 = C1()\nlen(x1)");
        yield return Raising("__iter__", "class C1:\n    def __iter__(self):\n        return self.missing\nx1 = C1()\ny1 = [V1, *x1]");
        yield return Raising("__contains__", "class C1:\n    def __contains__(self, p):\n        return p[9]\nx1 = C1()\nL1 in x1");
        yield return Raising("__getitem__", "class C1:\n    def __getitem__(self, i):\n        return L1[i]\nx1 = C1()\nx1['a']");
        yield return Raising("__setitem__", "class C1:\n    def __setitem__(self, key, value):\n        raise KeyError(key, value)\nx1 = C1()\nx1[V1] = L1");
        yield return Raising("__iadd__; += name", "class C1:\n    def __iadd__(self, other):\n        other.append(1)\n        raise TypeError(other)\nx1 = C1()\nx1 += L1");
        yield return Raising("__copy__; copy.copy() of an instance", "class C1:\n    def __copy__(self):\n        return self.missing\nx1 = copy.copy(C1())", Features.Copy);
        yield return Raising("__deepcopy__; copy.deepcopy() of an instance", "class C1:\n    def __deepcopy__(self, memo):\n        return memo.missing\nx1 = C1()\ncopy.deepcopy(x1)", Features.Copy);
        yield return Raising("__init__; call class", Boxed + "        self.q = p[100]\nx1 = C1(L1)");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Classes | Features.Functions, text);

    private static Template Raising(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Classes | Features.Functions, text) { Raises = true };
}
