using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Adapters.Python;

/// <summary>For a row of the operation table a cell that binds <c>found</c> to 1 where the operation is there, and to 0 where it is not.</summary>
/// <remarks>A function or a method is there if a call without arguments does not say that it is missing: not every Python has methods as values. An operator or a subscript is there if it takes one of a few operands without a <c>TypeError</c> or the like. Whether
/// it is right is for the comparison to find.</remarks>
internal static class OperationProbes
{
    private const string Missing = "AttributeError, NameError, ImportError";
    private const string Refused = "TypeError, NotImplementedError, AttributeError, SyntaxError, NameError, ImportError";

    /// <summary>Rows whose form does not say how they look.</summary>
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        // Programs keep what hash gives; where it gives other numbers, which the language leaves open, they do without.
        ["hash()"] = "probed = 1\nif hash(()) != 5740354900026072187:\n    raise TypeError()",
        ["... literal"] = "probed = [..., (1, ...)]",
        ["vars()"] = "class A:\n    pass\nprobed = vars(A())",
        ["slice()"] = "probed = slice(1, 2)",
        ["collections.deque()"] = "import collections\nprobed = collections.deque([1], 2)",
        ["* in list display"] = "probed = [*[1], 2]",
        ["* in tuple display"] = "probed = (*[1], 2)",
        ["* in set display"] = "probed = {*[1], 2}",
        ["** in dict display"] = "probed = {**{1: 2}, 3: 4}",
        ["= unpack *"] = "probed, *other = [1, 2]",
        ["call *"] = "probed = (lambda *a: a)(*[1], *[2])",
        ["call **"] = "probed = (lambda **a: a)(**{'b': 1}, **{'c': 2})",
        ["keyword-only parameter"] = "probed = (lambda *, a: a)(a=1)",
        ["** parameter"] = "probed = (lambda **a: a)(b=1)",
        ["* parameter"] = "probed = (lambda *a: a)(1)",
        ["default"] = "probed = (lambda a=1: a)()",
        ["closure"] = "probed = (lambda a: lambda: a)(1)()",
        ["call keyword"] = "probed = (lambda a: a)(a=1)",
        ["global"] = "def f():\n    global probed\n    probed = 1\nf()",
        ["nonlocal"] = "def f():\n    x = 0\n    def g():\n        nonlocal x\n        x = 1\n    g()\n    return x\nprobed = f()",
        ["list comprehension"] = "probed = [v for v in [1]]",
        ["set comprehension"] = "probed = {v for v in [1]}",
        ["dict comprehension"] = "probed = {v: 1 for v in [1]}",
        [":="] = "probed = [w := 1]",
        ["generator expression"] = "probed = list(v for v in [1])",
        ["yield from"] = "def f():\n    yield from [1]\nprobed = list(f())",
        ["del name"] = "probed = 1\ndel probed",
        ["del slice"] = "probed = [1, 2]\ndel probed[0:1]",
        ["while else"] = "while False:\n    pass\nelse:\n    probed = 1",
        ["for else"] = "for v in []:\n    pass\nelse:\n    probed = 1",
        ["try else"] = "try:\n    pass\nexcept ValueError:\n    pass\nelse:\n    probed = 1",
        ["finally"] = "try:\n    pass\nfinally:\n    probed = 1",
        ["raise again"] = "try:\n    try:\n        raise ValueError(1)\n    except ValueError:\n        raise\nexcept ValueError:\n    probed = 1",
        ["assert"] = "assert 1\nprobed = 1",
        ["comparison chain"] = "probed = 1 < 2 < 3",
        ["property"] = "class A:\n    @property\n    def p(self):\n        return 1\nprobed = A().p",
        ["super()"] = "class A:\n    def f(self):\n        return 1\nclass B(A):\n    def f(self):\n        return super().f()\nprobed = B().f()",
        ["class of class"] = "class A:\n    pass\nclass B(A):\n    pass\nprobed = B()",
        ["raise from"] = "try:\n    raise ValueError() from None\nexcept ValueError:\n    probed = 1",
        ["class of classes"] = "class A:\n    pass\nclass B:\n    pass\nclass C(A, B):\n    pass\nprobed = C()",
        ["class of list"] = "class A(list):\n    pass\nprobed = A([1])",
        ["class of dict"] = "class A(dict):\n    pass\nprobed = A()",
        ["class of tuple"] = "class A(tuple):\n    pass\nprobed = A([1])",
        ["class of int"] = "class A(int):\n    pass\nprobed = A(1)",
        ["class of str"] = "class A(str):\n    pass\nprobed = A('a')",
        ["class of set"] = "class A(set):\n    pass\nprobed = A([1])",
        ["__slots__"] = "class A:\n    __slots__ = ('x',)\nprobed = A()\nprobed.x = 1",
        ["del attribute"] = "class A:\n    pass\nprobed = A()\nprobed.x = 1\ndel probed.x",
        ["del instance attribute"] = "class A:\n    pass\nprobed = A()\nprobed.x = 1\ndel probed.x",
        ["class attribute ="] = "class A:\n    pass\nA.x = 1\nprobed = A.x",
        ["del class attribute"] = "class A:\n    x = 1\ndel A.x\nprobed = A()",
        ["__init__"] = "class A:\n    def __init__(self, x):\n        self.x = x\nprobed = A(1).x",
        ["__eq__"] = "class A:\n    def __eq__(self, other):\n        return 1\nif not A() == 1:\n    raise TypeError()\nprobed = 1",
        ["__hash__"] = "class A:\n    def __hash__(self):\n        return 1\nprobed = hash(A())",
        ["__lt__"] = "class A:\n    def __lt__(self, other):\n        return 1\nprobed = A() < A()",
        ["__bool__"] = "class A:\n    def __bool__(self):\n        return False\nif A():\n    raise TypeError()\nprobed = 1",
        ["__len__"] = "class A:\n    def __len__(self):\n        return 1\nprobed = len(A())",
        ["__iter__"] = "class A:\n    def __iter__(self):\n        return iter([1])\nprobed = list(A())",
        ["__contains__"] = "class A:\n    def __contains__(self, item):\n        return True\nprobed = 1 in A()",
        ["__getitem__"] = "class A:\n    def __getitem__(self, index):\n        return index\nprobed = A()[0]",
        ["__setitem__"] = "class A:\n    def __setitem__(self, index, value):\n        pass\nprobed = A()\nprobed[0] = 1",
        ["__iadd__"] = "class A:\n    def __iadd__(self, other):\n        return self\nprobed = A()\nprobed += 1",
        ["copy.copy() of an instance"] = "import copy\nclass A:\n    pass\nprobed = copy.copy(A())",
        ["copy.deepcopy() of an instance"] = "import copy\nclass A:\n    pass\nprobed = copy.deepcopy(A())",
    };

    /// <summary>Operands that between them fit most operators.</summary>
    private static readonly string[] Operands = ["1", "[1]", "'a'", "{1}", "(1,)", "b'a'", "{1: 2}"];

    /// <summary>The cell; null for a row of which the features say enough.</summary>
    public static string? CellOf(Operation row)
    {
        if (Special.TryGetValue(row.Name, out var special))
        {
            return Cell(null, special, Refused);
        }

        // What takes classes and instances has another form in the table than the other builtins, and is called alike.
        if (row.Name.EndsWith("()", StringComparison.Ordinal) && LanguageNames.Builtins.Contains(row.Name[..^2]))
        {
            return Called(null, row.Name[..^2]);
        }

        var receiver = ReceiverOf(row.Receiver.TypeName());
        return row.Form switch
        {
            OperationForm.Function => Called(ModuleOf(row.Symbol), Qualified(row.Symbol)),
            OperationForm.Method when receiver is not null => CalledOn(ModuleOf(receiver), receiver, row.Symbol),
            OperationForm.DataAttribute when receiver is not null => Cell(ModuleOf(receiver), $"probed = {receiver}.{row.Symbol}", Missing),
            OperationForm.Unary when receiver is not null => Cell(ModuleOf(receiver), $"probed = {row.Symbol} {receiver}", Refused),
            OperationForm.Binary when receiver is not null => Any(receiver, operand => $"probed = {receiver} {row.Symbol} {operand}"),
            OperationForm.Augmented when receiver is not null => Any(receiver, operand => $"probed = {receiver}; probed {row.Symbol} {operand}"),
            OperationForm.Membership when receiver is not null => Any(receiver, operand => $"probed = {operand} {row.Symbol} {receiver}"),
            OperationForm.Subscript when receiver is not null && Slice(row.Symbol) is { } slice => Cell(ModuleOf(receiver), $"probed = {receiver}{slice}", Refused),
            OperationForm.SubscriptAssignment when row.CanComplete && receiver is not null && Slice(row.Symbol) is { } slice => Cell(ModuleOf(receiver), $"probed = {receiver}; probed{slice} = probed{slice}", Refused),
            OperationForm.SubscriptDeletion when row.CanComplete && receiver is not null && Slice(row.Symbol) is { } slice => Cell(ModuleOf(receiver), $"probed = {receiver}; del probed{slice}", Refused),
            _ => null,
        };
    }

    private static string Cell(string? module, string body, string errors) =>
        $"try:\n{(module is null ? string.Empty : $"    import {module}\n")}    {body.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    found = 1\nexcept ({errors}):\n    found = 0\n";

    private static string Called(string? module, string function) =>
        $"try:\n{(module is null ? string.Empty : $"    import {module}\n")}    probed = {function}()\n    found = 1\nexcept ({Missing}, NotImplementedError):\n    found = 0\nexcept Exception:\n    found = 1\n";

    /// <summary>A receiver that cannot be made has no methods.</summary>
    private static string CalledOn(string? module, string receiver, string method) =>
        $"try:\n{(module is null ? string.Empty : $"    import {module}\n")}    receiver = {receiver}\nexcept ({Refused}):\n    found = 0\nelse:\n    try:\n        probed = receiver.{method}()\n        found = 1\n    except ({Missing}, NotImplementedError):\n        found = 0\n    except Exception:\n        found = 1\n";

    private static string Any(string receiver, Func<string, string> statement)
    {
        var module = ModuleOf(receiver);
        var tries = Operands.Prepend(receiver).Select(operand => $"try:\n    {statement(operand)}\n    found = 1\nexcept ({Refused}):\n    pass\n");
        return $"{(module is null ? string.Empty : $"import {module}\n")}found = 0\n{string.Concat(tries)}";
    }

    private static string? Slice(string symbol) => symbol switch
    {
        "[i:j]" => "[0:1]",
        "[i:j:k]" => "[0:1:2]",
        _ => null,
    };

    private static string? ModuleOf(string expression) =>
        LanguageNames.Modules.Keys.FirstOrDefault(name => expression.StartsWith($"{name}.", StringComparison.Ordinal))
        ?? LanguageNames.Modules.FirstOrDefault(module => module.Value.Contains(expression) && !LanguageNames.Builtins.Contains(expression)).Key;

    private static string Qualified(string symbol) =>
        ModuleOf(symbol) is { } module && !symbol.Contains('.', StringComparison.Ordinal) ? $"{module}.{symbol}" : symbol;

    private static string? ReceiverOf(string type) => type switch
    {
        "int" => "(3)",
        "bool" => "True",
        "float" => "(1.5)",
        "complex" => "(1j)",
        "str" => "'a'",
        "bytes" => "b'a'",
        "bytearray" => "bytearray(b'a')",
        "list" => "[1]",
        "tuple" => "(1,)",
        "dict" => "{1: 2}",
        "dict_keys" => "{1: 2}.keys()",
        "dict_values" => "{1: 2}.values()",
        "dict_items" => "{1: 2}.items()",
        "set" => "{1}",
        "frozenset" => "frozenset([1])",
        "range" => "range(2)",
        "slice" => "slice(1)",
        "deque" => "collections.deque([1], 2)",
        "OrderedDict" => "collections.OrderedDict([(1, 2)])",
        "defaultdict" => "collections.defaultdict(list)",
        "Counter" => "collections.Counter([1])",
        "array" => "array.array('i', [1])",
        "memoryview" => "memoryview(bytearray(b'a'))",
        _ => null,
    };
}
