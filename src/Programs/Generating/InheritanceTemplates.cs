namespace Conform.Programs.Generating;

/// <summary>Inheritance as people use it: from their own classes and from built-in types.</summary>
internal static class InheritanceTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Of("class of class; class attribute; class attribute =", "class C1:\n    items = []\nclass C2(C1):\n    pass\nC2.items.append(V1)\nx1 = C1.items is C2.items\nC2.items = L1\ny1 = [C1.items, C2().items]");
        yield return Of("class of class; super(); __init__", "class C1:\n    def __init__(self, p):\n        self.p = p\nclass C2(C1):\n    def __init__(self, p, q):\n        super().__init__(p)\n        self.q = q\nx1 = C2(V1, L1)\ny1 = vars(x1)");
        yield return Of("class of class; super(); call method", "class C1:\n    def add(self, items):\n        items.append(1)\n        return items\nclass C2(C1):\n    def add(self, items):\n        items.append(2)\n        return super().add(items)\nx1 = C2().add(L1)");
        yield return Of("class of class; call method; if", "class C1:\n    log = []\n    def get(self, p=0):\n        if p:\n            self.log.append(p)\n        return self.make()\n    def make(self):\n        return 1\nclass C2(C1):\n    def make(self):\n        return [self.log]\nx1 = C2().get(V1)", Features.ControlFlow);
        yield return Of("class of classes; super(); call method", "class C1:\n    def get(self, p):\n        p.append('a')\n        return p\nclass C2(C1):\n    def get(self, p):\n        p.append('b')\n        return super().get(p)\nclass C3(C1):\n    def get(self, p):\n        p.append('c')\n        return super().get(p)\nclass C4(C2, C3):\n    pass\nx1 = C4().get(L1)");
        yield return Of("class of classes; class attribute", "class C1:\n    value = 1\nclass C2:\n    value = L1\n    other = V1\nclass C3(C1, C2):\n    pass\nx1 = [C3.value, C3().other, issubclass(C3, C2)]");
        yield return Of("class of classes; class attribute", "class C1:\n    value = 1\nclass C2(C1):\n    pass\nclass C3(C1):\n    value = V1\nclass C4(C2, C3):\n    pass\nx1 = [C4.value, C4().value]\nC4.value = L1\ny1 = [C3.value, C4.value]");
        yield return Of("class of list; call class", "class C1(list):\n    pass\nx1 = C1([V1, L1])\nx1.append(1)\nx1.name = 'a'\ny1 = [x1 == [V1, L1, 1], x1[:], x1 + [1], len(x1)]");
        yield return Of("class of list; super(); call method", "class C1(list):\n    def append(self, p):\n        super().append([p])\nx1 = C1()\nx1.append(V1)\nx1 += [1]\nx1.extend(L1)");
        yield return Of("class of list; copy.copy() of an instance; copy.deepcopy() of an instance", "class C1(list):\n    pass\nx1 = C1([L1])\nx1.own = x1[0]\ny1 = copy.copy(x1)\nz1 = copy.deepcopy(x1)", Features.Copy);
        yield return Of("class of list; call class; copy.copy() of an instance", "class C1(list):\n    pass\nx1 = C1(L1)\ny1 = [x1 + L1, L1 + x1, x1 * 1, list(x1), [*x1]]\nz1 = copy.copy(x1)", Features.Copy);
        yield return Of("class of list; call class", "class C1(list):\n    def add(self, p):\n        self.append(p)\n        return self + [p]\nx1 = C1([V1])\ny1 = x1.add(L1)\nx1[0] = y1");
        yield return Of("class of dict; call class", "class C1(dict):\n    def __getitem__(self, key):\n        return [key]\nx1 = C1(a=V1)\nx1['k'] = L1\ny1 = [x1['k'], x1.get('k'), dict(x1), {**x1}]");
        yield return Of("class of dict; if", "class C1(dict):\n    def __missing__(self, key):\n        self[key] = []\n        return self[key]\nx1 = C1()\nx1['a'].append(V1)\nx1['a'].append(2)\nif 'b' not in x1:\n    y1 = x1.get('b')", Features.ControlFlow);
        yield return Of("class of tuple; call class", "class C1(tuple):\n    def first(self):\n        return self[0]\nx1 = C1([L1, V1])\ny1 = [x1.first(), x1 == (L1, V1), x1[:], x1 + (1,), hash(C1()) == hash(())]");
        yield return Of("class of int; call class", "class C1(int):\n    def __add__(self, other):\n        return C1(int(self) + other)\nx1 = C1(N1)\ny1 = [x1 + 1, 1 + x1, x1 == N1, -x1, [5, 6, 7, 8][x1]]\nx1.name = V1");
        yield return Of("class of str; call class", "class C1(str):\n    pass\nx1 = C1(S1)\nx1.value = V1\ny1 = {x1: 1}\nz1 = [x1 == S1, y1.get(S1), x1 + 'a', x1.upper()]");
        yield return Of("class of set; call class", "class C1(set):\n    def add(self, p):\n        super().add((p, 1))\nx1 = C1([1])\nx1.add('a')\nx1 |= {2}\ny1 = [len(x1), 1 in x1, ('a', 1) in x1]", Features.Sets);
        yield return Of("class of list; __eq__", "class C1(list):\n    def __eq__(self, other):\n        return self is other\nx1 = C1([1])\ny1 = [x1 == [1], [1] == x1, x1 == x1, x1 in [[1]]]");
        yield return Of("class of list; __slots__", "class C1(list):\n    __slots__ = ('name',)\nx1 = C1(L1)\nx1.name = V1\ny1 = x1.name");
        yield return Of("class of class; __slots__", "class C1:\n    __slots__ = ('p',)\nclass C2(C1):\n    pass\nx1 = C2()\nx1.p = V1\nx1.q = L1\ny1 = vars(x1)");
        yield return Raising("class of classes", "class C1:\n    pass\nclass C2(C1):\n    pass\nclass C3(C1, C2):\n    pass");
        yield return Raising("class of classes", "class C1(list):\n    pass\nclass C2(dict):\n    pass\nclass C3(C1, C2):\n    pass");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Classes | Features.Functions, text);

    private static Template Raising(string rows, string text) => new(rows, Features.Classes | Features.Functions, text) { Raises = true };
}
