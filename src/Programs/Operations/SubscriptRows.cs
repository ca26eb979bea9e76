namespace Conform.Programs.Operations;

/// <summary>The rows of subscripts: read, assigned and deleted, by the type of the subscripted object.</summary>
/// <remarks>An index that is a slice belongs to <c>[i:j]</c> if the step of the slice is <c>None</c>, to <c>[i:j:k]</c> otherwise.</remarks>
internal static class SubscriptRows
{
    private const string Reading = "Language Reference, 6.3.2 Subscriptions; 6.3.3 Slicings; Library Reference, Common Sequence Operations";
    private const string Mutable = "Library Reference, Mutable Sequence Types";
    private const string Mapping = "Library Reference, Mapping Types - dict";

    internal static IEnumerable<Operation> All()
    {
        foreach (Kind kind in (Kind[])[Kind.List, Kind.Tuple, Kind.Str, Kind.Bytes, Kind.ByteArray, Kind.Range])
        {
            Kind element = kind switch
            {
                Kind.Str => Kind.Str,
                Kind.List or Kind.Tuple => Kind.Unknown,
                _ => Kind.Int,
            };
            yield return Read(kind, "[i]", element, Reading, Role.Index);
            yield return Read(kind, "[i:j]", kind, Reading, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound));
            yield return Read(kind, "[i:j:k]", kind, Reading, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step);
        }

        yield return Read(Kind.Dict, "[k]", Kind.Unknown, Mapping, Role.Key).Weighs(15);

        foreach ((Kind kind, Role item, Role items) in ((Kind, Role, Role)[])[(Kind.List, Role.Any, Role.Iterable), (Kind.ByteArray, Role.Byte, Role.ByteElements)])
        {
            yield return Assign(kind, "[i]", Mutable, Role.Index, item).Weighs(15);
            yield return Assign(kind, "[i:j]", Mutable, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), items).Requires(Features.SliceAssignment);
            yield return Assign(kind, "[i:j:k]", Mutable, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step, Role.SliceElements)
                .Requires(Features.SliceAssignment);
            yield return Delete(kind, "[i]", Mutable, Role.Index);
            yield return Delete(kind, "[i:j]", Mutable, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound)).Requires(Features.SliceAssignment);
            yield return Delete(kind, "[i:j:k]", Mutable, Operand.Maybe(Role.Bound), Operand.Maybe(Role.Bound), Role.Step).Requires(Features.SliceAssignment);
        }

        yield return Assign(Kind.Dict, "[k]", Mapping, Role.Lookup, Role.Any).Weighs(15);
        yield return Delete(Kind.Dict, "[k]", Mapping, Role.Key);

        foreach (Kind kind in (Kind[])[Kind.Tuple, Kind.Str, Kind.Bytes])
        {
            yield return Assign(kind, "[i]", Reading, Role.Index, Role.Any).AlwaysRaises().Weighs(2);
            yield return Delete(kind, "[i]", Reading, Role.Index).AlwaysRaises().Weighs(2);
        }
    }

    private static Operation Read(Kind kind, string subscript, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of(kind.TypeName() + subscript, OperationForm.Subscript, kind, subscript, result, source, operands);

    private static Operation Assign(Kind kind, string subscript, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of($"{kind.TypeName()}{subscript} =", OperationForm.SubscriptAssignment, kind, subscript, Kind.None, source, operands);

    private static Operation Delete(Kind kind, string subscript, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Of($"del {kind.TypeName()}{subscript}", OperationForm.SubscriptDeletion, kind, subscript, Kind.None, source, operands).Requires(Features.Delete);
}
