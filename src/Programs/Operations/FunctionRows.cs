namespace Conform.Programs.Operations;

/// <summary>The rows of calls of built-in types and functions and of the module <c>copy</c>.</summary>
internal static class FunctionRows
{
    private const string BuiltIns = "Library Reference, Built-in Functions";
    private const string Numbers = "Library Reference, Built-in Functions; Numeric Types - int, float, complex";
    private const string Sequences = "Library Reference, Sequence Types - list, tuple, range";
    private const string Binary = "Library Reference, Binary Sequence Types - bytes, bytearray, memoryview";
    private const string SetTypes = "Library Reference, Set Types - set, frozenset";
    private const string Dicts = "Library Reference, Mapping Types - dict";
    private const string CopyModule = "Library Reference, copy - Shallow and deep copy operations";

    internal static IEnumerable<Operation> All()
    {
        yield return Row.Function("list", Kind.List, Sequences, Operand.Maybe(Role.Iterable)).Weighs(20);
        yield return Row.Function("tuple", Kind.Tuple, Sequences, Operand.Maybe(Role.Iterable));
        yield return Row.Function("dict", Kind.Dict, Dicts, Operand.Maybe(Role.MappingOrPairs));
        yield return Row.Function("set", Kind.Set, SetTypes, Operand.Maybe(Role.HashableElements));
        yield return Row.Function("frozenset", Kind.FrozenSet, SetTypes, Operand.Maybe(Role.HashableElements));
        yield return Row.Function("bytearray", Kind.ByteArray, Binary, Operand.Maybe(Role.BytesSource));
        yield return Row.Function("bytes", Kind.Bytes, Binary, Operand.Maybe(Role.BytesSource));
        yield return Row.Function("str", Kind.Str, "Library Reference, Text Sequence Type - str", Operand.Maybe(Role.Printable)).NeverRaises();
        yield return Row.Function("int", Kind.Int, Numbers, Operand.Maybe(Role.IntSource), Operand.Maybe(Role.Radix));
        yield return Row.Function("float", Kind.Float, Numbers, Operand.Maybe(Role.FloatSource));
        yield return Row.Function("complex", Kind.Complex, Numbers, Operand.Maybe(Role.ComplexSource), Operand.Maybe(Role.Number)).Weighs(4);
        yield return Row.Function("bool", Kind.Bool, "Library Reference, Truth Value Testing", Operand.Maybe(Role.Any)).NeverRaises();
        yield return Row.Function("len", Kind.Int, BuiltIns, Role.Sized);
        yield return Row.Function("sorted", Kind.List, BuiltIns, Role.Orderable, Operand.Maybe("key", Role.OrderKey), Operand.Maybe("reverse", Role.Flag));
        yield return Row.Function("reversed", Kind.Iterator, BuiltIns, Role.Reversible);
        yield return Row.Function("min", Kind.Unknown, BuiltIns, Role.Orderable, Operand.Maybe("key", Role.OrderKey), Operand.Maybe("default", Role.Any));
        yield return Row.Function("max", Kind.Unknown, BuiltIns, Role.Orderable, Operand.Maybe("key", Role.OrderKey), Operand.Maybe("default", Role.Any));
        yield return Row.Function("sum", Kind.Unknown, BuiltIns, Role.Summable, Operand.Maybe(Role.Number));
        yield return Row.Function("abs", Kind.Unknown, BuiltIns, Role.Absolute);
        yield return Row.Function("repr", Kind.Str, BuiltIns, Role.Printable).NeverRaises();
        yield return Row.Function("range", Kind.Range, Sequences, Role.Integer, Operand.Maybe(Role.Integer), Operand.Maybe(Role.Step));
        yield return Row.Function("slice", Kind.Slice, BuiltIns, Role.Bound, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Step)).NeverRaises();
        yield return Row.Function("copy.copy", Kind.Unknown, CopyModule, Role.Copyable).Requires(Features.Copy).Weighs(20);
        yield return Row.Function("copy.deepcopy", Kind.Unknown, CopyModule, Role.Copyable).Requires(Features.Copy).Weighs(20);
        yield return Row.Function("dict.fromkeys", Kind.Dict, Dicts, Role.HashableElements, Operand.Maybe(Role.Any));
    }
}
