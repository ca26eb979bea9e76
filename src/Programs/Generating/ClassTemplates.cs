namespace Conform.Programs.Generating;

/// <summary>Classes as people write them: shared and own attributes, methods, properties, slots.</summary>
internal static class ClassTemplates
{
    /// <summary>A class and an instance, for a row that needs one.</summary>
    internal static readonly string[] Instances =
    [
        "class C1:\n    items = []\n    count = 0\n    def add(self, p):\n        self.items.append(p)\n        self.count += 1\nx1 = C1()",
        "class C1:\n    def __init__(self, p=None, q=1):\n        self.value = p\n        self.count = q\n    def get(self):\n        return self.value\nx1 = C1(V1)",
        "class C1:\n    name = 'a'\n    def __init__(self, items=[]):\n        self.items = items\n    def put(self, p):\n        self.items = self.items + [p]\n        return self\nx1 = C1()",
        "class C1:\n    pass\nx1 = C1()\nx1.value = V1",
    ];

    internal static IEnumerable<Template> All()
    {
        yield return Of("class; call class; call method; class attribute; instance attribute", "class C1:\n    items = []\n    def add(self, p):\n        self.items.append(p)\nx1 = C1()\ny1 = C1()\nx1.add(V1)\nz1 = y1.items");
        yield return Of("class; call class; __init__; call method", "class C1:\n    def __init__(self, items=[]):\n        self.items = items\n    def add(self, p):\n        self.items.append(p)\n        return self\nx1 = C1()\ny1 = C1()\nz1 = x1.add(V1).items is y1.items");
        yield return Of("+= attribute; class attribute; = attribute", "class C1:\n    count = 0\n    items = []\nx1 = C1()\nx1.count += 1\nx1.items += [V1]\ny1 = [C1.count, x1.count, C1.items is x1.items]");
        yield return Of("class attribute =; instance attribute; = attribute", "class C1:\n    value = V1\nx1 = C1()\ny1 = x1.value\nC1.value = L1\nz1 = [x1.value, y1]");
        yield return Of("instance attribute =; del instance attribute; del attribute; class attribute", "class C1:\n    value = 1\nx1 = C1()\nx1.value = L1\ny1 = x1.value\ndel x1.value\nz1 = [x1.value, y1]");
        yield return Of("instance attribute =; = attribute", "class C1:\n    pass\nx1 = C1()\nx1.next = x1\nx1.items = [x1, V1]\ny1 = x1.next.next.items");
        yield return Of("__init__; call class; = attribute", "class C1:\n    def __init__(self, value, next=None):\n        self.value = value\n        self.next = next\nx1 = C1(1, C1(V1, C1(L1)))\ny1 = x1.next.next.value\nx1.next.next.next = x1");
        yield return Of("del class attribute; del attribute; class attribute", "class C1:\n    items = L1\n    count = 0\nx1 = C1()\ny1 = C1.items\ndel C1.count\nz1 = hasattr(x1, 'count')");
        yield return Of("property; instance attribute", "class C1:\n    def __init__(self):\n        self.data = []\n    @property\n    def items(self):\n        return self.data\nx1 = C1()\nx1.items.append(V1)\ny1 = x1.items is x1.data");
        yield return Of("property; = attribute; instance attribute =", "class C1:\n    def __init__(self):\n        self.data = 0\n    @property\n    def value(self):\n        return self.data\n    @value.setter\n    def value(self, p):\n        self.data = [p]\nx1 = C1()\nx1.value = V1\ny1 = x1.value");
        yield return Of("property; += attribute", "class C1:\n    calls = []\n    @property\n    def items(self):\n        self.calls.append(1)\n        return self.calls\n    @items.setter\n    def items(self, p):\n        C1.calls = p[:]\nx1 = C1()\nx1.items += [V1]");
        yield return Of("property; del attribute", "class C1:\n    data = []\n    def drop(self):\n        self.data.append(1)\n    value = property(lambda self: self.data, None, drop)\nx1 = C1()\ndel x1.value\ny1 = x1.value");
        yield return Of("__slots__; instance attribute =", "class C1:\n    __slots__ = ('value', 'next')\n    def __init__(self, p):\n        self.value = p\nx1 = C1(V1)\nx1.next = L1\ny1 = copy.copy(x1)", Features.Copy);
        yield return Of("class; call method", "class C1:\n    def get(self):\n        return self\n    other = get\nx1 = C1()\ny1 = x1.get\nz1 = [y1(), x1.other(), C1.get(x1), y1, x1.get]");
        yield return Of("class; call method; class attribute", "class C1:\n    made = []\n    @classmethod\n    def make(cls, *args):\n        cls.made.append(args)\n        return cls()\n    @staticmethod\n    def pair(p, q=[]):\n        q.append(p)\n        return q\nx1 = C1.make(V1)\ny1 = x1.pair(1)\nz1 = C1.pair(L1)");
        yield return Of("getattr(); setattr(); hasattr(); delattr()", "class C1:\n    value = 1\nx1 = C1()\nsetattr(x1, 'value', L1)\ny1 = getattr(x1, 'value')\ndelattr(x1, 'value')\nz1 = [getattr(x1, 'value'), getattr(x1, 'other', y1), hasattr(x1, 'other')]");
        yield return Of("vars(); type()", "class C1:\n    def __init__(self, p):\n        self.p = p\nx1 = C1(V1)\ny1 = vars(x1)\ny1['q'] = L1\nz1 = [x1.q, C1 is type(x1)]");
        yield return Of("isinstance(); issubclass(); class of class", "class C1:\n    pass\nclass C2(C1):\n    pass\nx1 = [isinstance(C2(), C1), isinstance(C1(), C2), issubclass(C2, (int, C1)), isinstance(True, int)]");
        yield return Of("call method; for list; if; class", "class C1:\n    def __init__(self):\n        self.items = []\n    def add(self, *args):\n        for p in args:\n            if p not in self.items:\n                self.items.append(p)\n        return self\nx1 = C1().add(1, V1, 1).items", Features.ControlFlow);
        yield return Of("class; call class; for range", "class C1:\n    made = []\n    def __init__(self):\n        self.made.append(self)\nfor i1 in range(2):\n    x1 = C1()\ny1 = C1.made", Features.ControlFlow);
        yield return Of("class; list comprehension", "class C1:\n    n = 2\n    items = [0 for _ in range(n)]\n    n = [n]\nx1 = C1.items\ny1 = C1.n", Features.Comprehensions);
        yield return Of("copy.copy() of an instance; copy.deepcopy() of an instance", "class C1:\n    def __init__(self, p):\n        self.p = p\n        self.own = []\nx1 = C1(L1)\ny1 = copy.copy(x1)\nz1 = copy.deepcopy(x1)\ny1.own.append(V1)", Features.Copy);
        yield return Of("copy.deepcopy() of an instance", "class C1:\n    pass\nx1 = C1()\nx1.me = x1\nx1.items = [x1, L1]\ny1 = copy.deepcopy([x1, x1])", Features.Copy);
        foreach (var (symbol, value, operand) in ((string, string, string)[])[("-=", "5", "N1"), ("*=", "[V1]", "2"), ("|=", "{1}", "{2}"), ("&=", "{1, 2}", "{2}"), ("^=", "{1}", "{1}"), ("+=", "[1]", "L1"), ("+=", "'a'", "S1")])
        {
            yield return Of($"{symbol} attribute; instance attribute =", $"class C1:\n    value = {value}\nx1 = C1()\ny1 = x1.value\nx1.value {symbol} {operand}\nz1 = [y1, C1.value]");
            yield return Raising($"{symbol} attribute", $"class C1:\n    value = {value}\nx1 = C1()\nx1.value {symbol} None");
        }

        yield return Raising("instance attribute", "class C1:\n    def set(self, p):\n        self.value = p\nx1 = C1()\nx1.value");
        yield return Raising("instance attribute =; = attribute; __slots__", "class C1:\n    __slots__ = ('value',)\nx1 = C1()\nx1.value = 1\nx1.other = V1");
        yield return Raising("instance attribute =; = attribute", "class C1:\n    @property\n    def value(self):\n        return 1\nx1 = C1()\nx1.value = V1");
        yield return Raising("+= attribute; property", "class C1:\n    @property\n    def items(self):\n        return L1\nx1 = C1()\nx1.items += [1]");
        yield return Raising("property", "class C1:\n    @property\n    def value(self):\n        return self.missing\nx1 = C1()\nx1.value");
        yield return Raising("del instance attribute; del attribute", "class C1:\n    value = V1\nx1 = C1()\ndel x1.value");
        yield return Raising("del class attribute; del attribute", "class C1:\n    value = V1\ndel C1.value\ndel C1.value");
        yield return Raising("class attribute", "class C1:\n    def __init__(self):\n        self.value = 1\nx1 = C1()\nC1.value");
        yield return Raising("call class", "class C1:\n    def __init__(self, p):\n        self.p = p\nC1()");
        yield return Raising("call class; __init__", "class C1:\n    made = []\n    def __init__(self, p):\n        self.made.append(self)\n        self.p = p.missing\nC1(V1)");
        yield return Raising("call class", "class C1:\n    pass\nC1(V1)");
        yield return Raising("call method", "class C1:\n    def add(self, p):\n        self.items.append(p)\nx1 = C1()\nx1.add(V1)");
        yield return Raising("call method", "class C1:\n    def get():\n        return 1\nx1 = C1()\nx1.get()");
        yield return Raising("getattr()", "class C1:\n    pass\ngetattr(C1(), 'value')");
        yield return Raising("setattr()", "setattr(5, 'value', V1)");
        yield return Raising("delattr()", "class C1:\n    value = 1\ndelattr(C1(), 'value')");
        yield return Raising("vars()", "class C1:\n    __slots__ = ('value',)\nvars(C1())") with { Besides = "__slots__" };
        yield return Raising("isinstance()", "isinstance(V1, 'int')");
        yield return Raising("issubclass()", "issubclass(5, int)");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Classes | Features.Functions, text);

    private static Template Raising(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Classes | Features.Functions, text) { Raises = true };
}
