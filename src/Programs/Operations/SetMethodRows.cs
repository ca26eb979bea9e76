namespace Conform.Programs.Operations;

/// <summary>The rows of the methods of <c>set</c> and <c>frozenset</c>.</summary>
internal static class SetMethodRows
{
    private const string Source = "Library Reference, Set Types - set, frozenset";

    internal static IEnumerable<Operation> All()
    {
        foreach (Kind kind in (Kind[])[Kind.Set, Kind.FrozenSet])
        {
            yield return Row.Method(kind, "copy", kind, Source).NeverRaises();
            foreach (var method in (string[])["difference", "intersection", "union"])
            {
                yield return Row.Method(kind, method, kind, Source, Operand.Maybe(Role.HashableElements), Operand.Maybe(Role.HashableElements));
            }

            yield return Row.Method(kind, "symmetric_difference", kind, Source, Role.HashableElements);
            yield return Row.Method(kind, "isdisjoint", Kind.Bool, Source, Role.HashableElements);
            yield return Row.Method(kind, "issubset", Kind.Bool, Source, Role.HashableElements);
            yield return Row.Method(kind, "issuperset", Kind.Bool, Source, Role.HashableElements);
        }

        foreach (var method in (string[])["difference_update", "intersection_update", "update"])
        {
            yield return Row.Method(Kind.Set, method, Kind.None, Source, Operand.Maybe(Role.HashableElements), Operand.Maybe(Role.HashableElements));
        }

        yield return Row.Method(Kind.Set, "symmetric_difference_update", Kind.None, Source, Role.HashableElements);
        yield return Row.Method(Kind.Set, "add", Kind.None, Source, Role.Hashable).Weighs(20);
        yield return Row.Method(Kind.Set, "discard", Kind.None, Source, Role.Lookup);
        yield return Row.Method(Kind.Set, "remove", Kind.None, Source, Role.Key);
        yield return Row.Method(Kind.Set, "pop", Kind.Unknown, Source);
        yield return Row.Method(Kind.Set, "clear", Kind.None, Source).NeverRaises().Weighs(3);
    }
}
