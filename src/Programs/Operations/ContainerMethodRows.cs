namespace Conform.Programs.Operations;

/// <summary>The rows of the methods of <c>list</c>, <c>tuple</c>, <c>dict</c> and the dict views.</summary>
internal static class ContainerMethodRows
{
    private const string Mutable = "Library Reference, Mutable Sequence Types; Lists";
    private const string Sequences = "Library Reference, Common Sequence Operations";
    private const string Dicts = "Library Reference, Mapping Types - dict";
    private const string Views = "Library Reference, Dictionary view objects";

    internal static IEnumerable<Operation> All() => [.. Lists(), .. DictsAndViews()];

    private static IEnumerable<Operation> Lists()
    {
        yield return Row.Method(Kind.List, "append", Kind.None, Mutable, Role.Any).NeverRaises().Weighs(30);
        yield return Row.Method(Kind.List, "extend", Kind.None, Mutable, Role.Iterable).Weighs(15);
        yield return Row.Method(Kind.List, "insert", Kind.None, Mutable, Role.Position, Role.Any);
        yield return Row.Method(Kind.List, "pop", Kind.Unknown, Mutable, Operand.Maybe(Role.Index));
        yield return Row.Method(Kind.List, "remove", Kind.None, Mutable, Role.Element);
        yield return Row.Method(Kind.List, "clear", Kind.None, Mutable).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.List, "copy", Kind.List, Mutable).NeverRaises().Weighs(15);
        yield return Row.Method(Kind.List, "reverse", Kind.None, Mutable).NeverRaises();
        yield return Row.Method(Kind.List, "sort", Kind.None, Mutable, Operand.Maybe("key", Role.OrderKey), Operand.Maybe("reverse", Role.Flag));
        yield return Row.Method(Kind.List, "count", Kind.Int, Sequences, Role.Element).NeverRaises();
        yield return Row.Method(Kind.List, "index", Kind.Int, Sequences, Role.Element, Operand.Maybe(Role.Position), Operand.Maybe(Role.Position));
        yield return Row.Method(Kind.Tuple, "count", Kind.Int, Sequences, Role.Element).NeverRaises();
        yield return Row.Method(Kind.Tuple, "index", Kind.Int, Sequences, Role.Element, Operand.Maybe(Role.Position), Operand.Maybe(Role.Position));
    }

    private static IEnumerable<Operation> DictsAndViews()
    {
        yield return Row.Method(Kind.Dict, "clear", Kind.None, Dicts).NeverRaises().Weighs(3);
        yield return Row.Method(Kind.Dict, "copy", Kind.Dict, Dicts).NeverRaises().Weighs(15);
        yield return Row.Method(Kind.Dict, "get", Kind.Unknown, Dicts, Role.Lookup, Operand.Maybe(Role.Any));
        yield return Row.Method(Kind.Dict, "items", Kind.DictItems, Dicts).NeverRaises();
        yield return Row.Method(Kind.Dict, "keys", Kind.DictKeys, Dicts).NeverRaises();
        yield return Row.Method(Kind.Dict, "values", Kind.DictValues, Dicts).NeverRaises();
        yield return Row.Method(Kind.Dict, "pop", Kind.Unknown, Dicts, Role.Key, Operand.Maybe(Role.Any));
        yield return Row.Method(Kind.Dict, "popitem", Kind.Tuple, Dicts);
        yield return Row.Method(Kind.Dict, "setdefault", Kind.Unknown, Dicts, Role.Lookup, Operand.Maybe(Role.Any)).Weighs(15);
        yield return Row.Method(Kind.Dict, "update", Kind.None, Dicts, Operand.Maybe(Role.MappingOrPairs));
        yield return Row.Method(Kind.DictKeys, "isdisjoint", Kind.Bool, Views, Role.HashableElements);
        yield return Row.Method(Kind.DictItems, "isdisjoint", Kind.Bool, Views, Role.HashableElements);
    }
}
