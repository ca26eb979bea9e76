namespace Conform.Programs.Operations;

/// <summary>The rows of names, literals and displays.</summary>
internal static class AtomRows
{
    private const string Literals = "Language Reference, 2.4 Literals; 6.2.2 Literals";
    private const string Singletons = "Library Reference, Built-in Constants";
    private const string Displays = "Language Reference, 6.2.5 List displays; 6.2.6 Set displays; 6.2.7 Dictionary displays; 6.15 Expression lists";

    internal static IEnumerable<Operation> All()
    {
        yield return Row.Of("name", OperationForm.Name, Kind.Unknown, string.Empty, Kind.Unknown, "Language Reference, 6.2.1 Identifiers (Names)").Weighs(40);

        yield return Literal(Kind.None, Singletons);
        yield return Literal(Kind.Ellipsis, Singletons).Weighs(3);
        yield return Literal(Kind.Bool, Singletons);
        yield return Literal(Kind.Int, Literals).Weighs(40);
        yield return Literal(Kind.Float, Literals);
        yield return Literal(Kind.Complex, Literals).Weighs(4);
        yield return Literal(Kind.Str, Literals).Weighs(25);
        yield return Literal(Kind.Bytes, Literals);

        yield return Display("list display", Kind.List, Role.Any).NeverRaises().Weighs(40);
        yield return Display("tuple display", Kind.Tuple, Role.Any).NeverRaises().Weighs(20);
        yield return Display("set display", Kind.Set, Role.Hashable);
        yield return Display("dict display", Kind.Dict, Role.Hashable, Role.Any).Weighs(20);
        yield return Display("* in list display", Kind.List, Role.Iterable).Weighs(4);
        yield return Display("* in tuple display", Kind.Tuple, Role.Iterable).Weighs(4);
        yield return Display("* in set display", Kind.Set, Role.HashableElements).Weighs(4);
        yield return Display("** in dict display", Kind.Dict, Role.Mapping).Weighs(4);
    }

    private static Operation Literal(Kind kind, string source) =>
        Row.Of($"{kind.TypeName()} literal", OperationForm.Literal, kind, string.Empty, kind, source).NeverRaises();

    private static Operation Display(string name, Kind result, params ReadOnlySpan<Operand> operands) =>
        Row.Of(name, OperationForm.Display, Kind.Unknown, name[0] == '*' ? name[..name.IndexOf(' ', StringComparison.Ordinal)] : string.Empty, result, Displays, operands)
            .Requires(result.Needs());
}
