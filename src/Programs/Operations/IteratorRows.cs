namespace Conform.Programs.Operations;

/// <summary>The rows of iterators and of the functions that go through an iterable.</summary>
/// <remarks><c>reversed()</c> is a row of <see cref="FunctionRows"/>, because it was there before iterators were values.</remarks>
internal static class IteratorRows
{
    private const string BuiltIns = "Library Reference, Built-in Functions";
    private const string Types = "Library Reference, Iterator Types; Built-in Functions";
    private const string Membership = "Language Reference, 6.10.2 Membership test operations";

    internal static IEnumerable<Operation> All()
    {
        yield return Function("iter", Kind.Iterator, Types, Role.Iterable).Weighs(20);
        yield return Function("next", Kind.Unknown, Types, Role.Iterator, Operand.Maybe(Role.Any)).Weighs(30);
        yield return Function("enumerate", Kind.Iterator, Types, Role.Iterable, Operand.Maybe(Role.Integer));
        yield return Function(
            "zip", Kind.Iterator, Types, Operand.Maybe(Role.Iterable), Operand.Maybe(Role.Iterable), Operand.Maybe("strict", Role.Flag) with { Since = new PythonVersion(3, 10) });
        yield return Function("map", Kind.Iterator, Types, Role.Mapper, Role.Iterable);
        yield return Function("filter", Kind.Iterator, Types, Role.Mapper, Role.Iterable);
        yield return Function("any", Kind.Bool, BuiltIns, Role.Iterable).Weighs(5);
        yield return Function("all", Kind.Bool, BuiltIns, Role.Iterable).Weighs(5);
        foreach (var symbol in (string[])["in", "not in"])
        {
            yield return Row.Of($"{symbol} iterator", OperationForm.Membership, Kind.Iterator, symbol, Kind.Bool, Membership, Role.Any)
                .Requires(Features.Iterators).Weighs(symbol == "in" ? 10 : 3);
        }
    }

    private static Operation Function(string name, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        Row.Function(name, result, source, operands).Requires(Features.Iterators);
}
