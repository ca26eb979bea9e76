namespace Conform.Programs.Operations;

/// <summary>The rows of the modules <c>collections</c> and <c>array</c> and of <c>memoryview</c>.</summary>
/// <remarks>The kinds of dicts have rows of their own only where they differ from a dict; what they inherit counts as a dict's.</remarks>
internal static class CollectionRows
{
    private const string Deques = "Library Reference, collections - deque objects";
    private const string Ordered = "Library Reference, collections - OrderedDict objects";
    private const string Defaults = "Library Reference, collections - defaultdict objects";
    private const string Counters = "Library Reference, collections - Counter objects";
    private const string Arrays = "Library Reference, array - Efficient arrays of numeric values";
    private const string Views = "Library Reference, Built-in Types - Memory Views";

    internal static IEnumerable<Operation> All() => [.. OfDeques(), .. OfDicts(), .. OfCounters(), .. OfArrays(), .. OfViews()];

    private static IEnumerable<Operation> OfDeques()
    {
        yield return Constructor("collections", Kind.Deque, Deques, Operand.Maybe(Role.Iterable), Operand.Maybe(Role.MaxLength)).Weighs(20);
        yield return Row.Method(Kind.Deque, "append", Kind.None, Deques, Role.Any).NeverRaises().Weighs(15);
        yield return Row.Method(Kind.Deque, "appendleft", Kind.None, Deques, Role.Any).NeverRaises();
        yield return Row.Method(Kind.Deque, "extend", Kind.None, Deques, Role.Iterable);
        yield return Row.Method(Kind.Deque, "extendleft", Kind.None, Deques, Role.Iterable);
        yield return Row.Method(Kind.Deque, "pop", Kind.Unknown, Deques);
        yield return Row.Method(Kind.Deque, "popleft", Kind.Unknown, Deques);
        yield return Row.Method(Kind.Deque, "insert", Kind.None, Deques, Role.Position, Role.Any);
        yield return Row.Method(Kind.Deque, "remove", Kind.None, Deques, Role.Element);
        yield return Row.Method(Kind.Deque, "rotate", Kind.None, Deques, Operand.Maybe(Role.Position));
        yield return Row.Method(Kind.Deque, "reverse", Kind.None, Deques).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Deque, "clear", Kind.None, Deques).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Deque, "copy", Kind.Deque, Deques).NeverRaises();
        yield return Row.Method(Kind.Deque, "count", Kind.Int, Deques, Role.Element).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Deque, "index", Kind.Int, Deques, Role.Element, Operand.Maybe(Role.Position), Operand.Maybe(Role.Position)).Weighs(5);
        yield return Read(Kind.Deque, "[i]", Kind.Unknown, Deques, Role.Index);
        yield return Assign(Kind.Deque, "[i]", Deques, Role.Index, Role.Any);
        yield return Delete(Kind.Deque, "[i]", Deques, Role.Index).Weighs(5);
        yield return Binary(Kind.Deque, "+", Kind.Deque, Deques, Role.Same).Weighs(5);
        yield return Binary(Kind.Deque, "*", Kind.Deque, Deques, Role.Repetition).Weighs(5);
        yield return Augmented(Kind.Deque, "+=", Deques, Role.Iterable);
        yield return Augmented(Kind.Deque, "*=", Deques, Role.Repetition).Weighs(5);
        yield return In("in", Kind.Deque, Deques, Role.Element).NeverRaises().Weighs(4);
        yield return In("not in", Kind.Deque, Deques, Role.Element).NeverRaises().Weighs(2);
    }

    private static IEnumerable<Operation> OfDicts()
    {
        yield return Constructor("collections", Kind.OrderedDict, Ordered, Operand.Maybe(Role.MappingOrPairs)).Weighs(15);
        yield return Constructor("collections", Kind.DefaultDict, Defaults, Operand.Maybe(Role.Factory), Operand.Maybe(Role.MappingOrPairs)).Weighs(20);
        foreach (Kind kind in (Kind[])[Kind.OrderedDict, Kind.DefaultDict])
        {
            var source = kind == Kind.OrderedDict ? Ordered : Defaults;
            Role looked = kind == Kind.OrderedDict ? Role.Key : Role.Lookup;
            yield return Read(kind, "[k]", Kind.Unknown, source, looked).Weighs(15);
            yield return Assign(kind, "[k]", source, Role.Lookup, Role.Any).Weighs(15);
            yield return Delete(kind, "[k]", source, Role.Key).Weighs(5);
            yield return In("in", kind, source, Role.Lookup).Weighs(3);
            yield return In("not in", kind, source, Role.Lookup).Weighs(1);
            yield return Row.Method(kind, "copy", kind, source).NeverRaises();
            yield return Binary(kind, "|", kind, source, Role.Mapping).Requires(Features.DictUnion).From(9).Weighs(5);
            yield return Augmented(kind, "|=", source, Role.MappingOrPairs).Requires(Features.DictUnion).From(9).Weighs(5);
        }

        yield return Row.Method(Kind.OrderedDict, "move_to_end", Kind.None, Ordered, Role.Key, Operand.Maybe("last", Role.Flag)).Weighs(15);
        yield return Row.Method(Kind.OrderedDict, "popitem", Kind.Tuple, Ordered, Operand.Maybe("last", Role.Flag));
        yield return Row.Method(Kind.OrderedDict, "pop", Kind.Unknown, Ordered, Role.Key, Operand.Maybe(Role.Any)).Weighs(5);
        yield return Row.Method(Kind.OrderedDict, "setdefault", Kind.Unknown, Ordered, Role.Lookup, Operand.Maybe(Role.Any)).Weighs(5);
        yield return Row.Method(Kind.OrderedDict, "update", Kind.None, Ordered, Operand.Maybe(Role.MappingOrPairs)).Weighs(5);
        yield return Row.Method(Kind.OrderedDict, "clear", Kind.None, Ordered).NeverRaises().Weighs(2);
        yield return Row.Method(Kind.OrderedDict, "keys", Kind.DictKeys, Ordered).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.OrderedDict, "values", Kind.DictValues, Ordered).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.OrderedDict, "items", Kind.DictItems, Ordered).NeverRaises().Weighs(5);
        yield return Row.Of(
            "OrderedDict.fromkeys()", OperationForm.Function, Kind.Unknown, "collections.OrderedDict.fromkeys", Kind.OrderedDict, Ordered, Role.HashableElements, Operand.Maybe(Role.Any))
            .Requires(Features.Collections).Weighs(4);
    }

    private static IEnumerable<Operation> OfCounters()
    {
        yield return Constructor("collections", Kind.Counter, Counters, Operand.Maybe(Role.HashableElements)).Weighs(15);
        yield return Read(Kind.Counter, "[k]", Kind.Int, Counters, Role.Lookup);
        yield return Assign(Kind.Counter, "[k]", Counters, Role.Lookup, Role.Integer);
        yield return Delete(Kind.Counter, "[k]", Counters, Role.Lookup).Weighs(5);
        yield return In("in", Kind.Counter, Counters, Role.Lookup).Weighs(3);
        yield return In("not in", Kind.Counter, Counters, Role.Lookup).Weighs(1);
        yield return Row.Method(Kind.Counter, "most_common", Kind.List, Counters, Operand.Maybe(Role.Repetition));
        yield return Row.Method(Kind.Counter, "elements", Kind.Iterator, Counters).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Counter, "update", Kind.None, Counters, Operand.Maybe(Role.HashableElements));
        yield return Row.Method(Kind.Counter, "subtract", Kind.None, Counters, Operand.Maybe(Role.HashableElements));
        yield return Row.Method(Kind.Counter, "total", Kind.Int, Counters).NeverRaises().From(10).Weighs(5);
        yield return Row.Method(Kind.Counter, "copy", Kind.Counter, Counters).NeverRaises().Weighs(5);
        foreach (var symbol in (string[])["+", "-", "|", "&"])
        {
            yield return Binary(Kind.Counter, symbol, Kind.Counter, Counters, Role.Same).Weighs(4);
            yield return Augmented(Kind.Counter, symbol + "=", Counters, Role.Same).Weighs(4);
        }

        yield return Row.Of("unary + Counter", OperationForm.Unary, Kind.Counter, "+", Kind.Counter, Counters).NeverRaises().Weighs(3);
        yield return Row.Of("unary - Counter", OperationForm.Unary, Kind.Counter, "-", Kind.Counter, Counters).NeverRaises().Weighs(3);
    }

    private static IEnumerable<Operation> OfArrays()
    {
        yield return Constructor("array", Kind.Array, Arrays, Role.TypeCode, Operand.Maybe(Role.ArrayItems)).Weighs(20);
        yield return Row.Method(Kind.Array, "append", Kind.None, Arrays, Role.ArrayItem);
        yield return Row.Method(Kind.Array, "extend", Kind.None, Arrays, Role.ArrayItems);
        yield return Row.Method(Kind.Array, "insert", Kind.None, Arrays, Role.Position, Role.ArrayItem).Weighs(5);
        yield return Row.Method(Kind.Array, "pop", Kind.Unknown, Arrays, Operand.Maybe(Role.Index)).Weighs(5);
        yield return Row.Method(Kind.Array, "remove", Kind.None, Arrays, Role.Element).Weighs(5);
        yield return Row.Method(Kind.Array, "index", Kind.Int, Arrays, Role.Element).Weighs(3);
        yield return Row.Method(Kind.Array, "count", Kind.Int, Arrays, Role.Element).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Array, "reverse", Kind.None, Arrays).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Array, "byteswap", Kind.None, Arrays).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Array, "clear", Kind.None, Arrays).From(13).Weighs(3);
        yield return Row.Method(Kind.Array, "tolist", Kind.List, Arrays).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Array, "fromlist", Kind.None, Arrays, Role.NumberList).Weighs(5);
        yield return Row.Method(Kind.Array, "tobytes", Kind.Bytes, Arrays).NeverRaises().Weighs(5);
        yield return Row.Method(Kind.Array, "frombytes", Kind.None, Arrays, Role.BytesLike).Weighs(3);
        yield return Read(Kind.Array, "[i]", Kind.Unknown, Arrays, Role.Index);
        yield return Read(Kind.Array, "[i:j]", Kind.Array, Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound));
        yield return Read(Kind.Array, "[i:j:k]", Kind.Array, Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step).Weighs(5);
        yield return Assign(Kind.Array, "[i]", Arrays, Role.Index, Role.ArrayItem);
        yield return Assign(Kind.Array, "[i:j]", Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.SameKind).Requires(Features.SliceAssignment).Weighs(5);
        yield return Assign(Kind.Array, "[i:j:k]", Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step, Role.SliceElements)
            .Requires(Features.SliceAssignment).Weighs(5);
        yield return Delete(Kind.Array, "[i]", Arrays, Role.Index).Weighs(5);
        yield return Delete(Kind.Array, "[i:j]", Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Requires(Features.SliceAssignment).Weighs(5);
        yield return Delete(Kind.Array, "[i:j:k]", Arrays, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step)
            .Requires(Features.SliceAssignment).Weighs(3);
        yield return Binary(Kind.Array, "+", Kind.Array, Arrays, Role.SameKind).Weighs(5);
        yield return Binary(Kind.Array, "*", Kind.Array, Arrays, Role.Repetition).Weighs(5);
        yield return Augmented(Kind.Array, "+=", Arrays, Role.SameKind).Weighs(5);
        yield return Augmented(Kind.Array, "*=", Arrays, Role.Repetition).Weighs(5);
        yield return In("in", Kind.Array, Arrays, Role.Element).NeverRaises().Weighs(3);
        yield return In("not in", Kind.Array, Arrays, Role.Element).NeverRaises().Weighs(1);
    }

    private static IEnumerable<Operation> OfViews()
    {
        yield return Row.Function("memoryview", Kind.MemoryView, Views, Role.ByteOwner).Weighs(25);
        yield return Read(Kind.MemoryView, "[i]", Kind.Unknown, Views, Role.Index);
        yield return Read(Kind.MemoryView, "[i:j]", Kind.MemoryView, Views, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Weighs(15);
        yield return Read(Kind.MemoryView, "[i:j:k]", Kind.MemoryView, Views, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step);
        yield return Assign(Kind.MemoryView, "[i]", Views, Role.Index, Role.ArrayItem).Weighs(15);
        yield return Assign(Kind.MemoryView, "[i:j]", Views, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.SliceElements).Requires(Features.SliceAssignment);
        yield return Assign(Kind.MemoryView, "[i:j:k]", Views, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step, Role.SliceElements)
            .Requires(Features.SliceAssignment);
        yield return Delete(Kind.MemoryView, "[i]", Views, Role.Index).AlwaysRaises().Weighs(2);
        yield return Row.Method(Kind.MemoryView, "tobytes", Kind.Bytes, Views).Weighs(5);
        yield return Row.Method(Kind.MemoryView, "tolist", Kind.List, Views).Weighs(5);
        yield return Row.Method(Kind.MemoryView, "hex", Kind.Str, Views).Weighs(2);
        yield return Row.Method(Kind.MemoryView, "toreadonly", Kind.MemoryView, Views).Weighs(4);
        yield return Row.Method(Kind.MemoryView, "release", Kind.None, Views).NeverRaises().Weighs(8);
        yield return In("in", Kind.MemoryView, Views, Role.Byte).Weighs(2);
        yield return In("not in", Kind.MemoryView, Views, Role.Byte).Weighs(1);
    }

    private static Operation Constructor(string module, Kind kind, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of($"{kind.TypeName()}()", OperationForm.Function, Kind.Unknown, $"{module}.{kind.TypeName()}", kind, source, operands).Requires(kind.Needs());

    private static Operation Read(Kind kind, string subscript, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of(kind.TypeName() + subscript, OperationForm.Subscript, kind, subscript, result, source, operands);

    private static Operation Assign(Kind kind, string subscript, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of($"{kind.TypeName()}{subscript} =", OperationForm.SubscriptAssignment, kind, subscript, Kind.None, source, operands);

    private static Operation Delete(Kind kind, string subscript, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of($"del {kind.TypeName()}{subscript}", OperationForm.SubscriptDeletion, kind, subscript, Kind.None, source, operands).Requires(Features.Delete);

    private static Operation Binary(Kind left, string symbol, Kind result, string source, Role right) =>
        Row.Of($"{left.TypeName()} {symbol}", OperationForm.Binary, left, symbol, result, source, right);

    private static Operation Augmented(Kind left, string symbol, string source, Role right) =>
        Row.Of($"{left.TypeName()} {symbol}", OperationForm.Augmented, left, symbol, left, source, right);

    private static Operation In(string symbol, Kind container, string source, Role operand) =>
        Row.Of($"{symbol} {container.TypeName()}", OperationForm.Membership, container, symbol, Kind.Bool, source, operand);
}
