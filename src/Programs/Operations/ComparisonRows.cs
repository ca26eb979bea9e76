namespace Conform.Programs.Operations;

/// <summary>The rows of comparisons, membership tests and logic.</summary>
internal static class ComparisonRows
{
    private const string Values = "Language Reference, 6.10.1 Value comparisons";
    private const string Membership = "Language Reference, 6.10.2 Membership test operations";
    private const string Identity = "Language Reference, 6.10.3 Identity comparisons";
    private const string Logic = "Language Reference, 6.11 Boolean operations; 6.12 Conditional expressions";

    internal static IEnumerable<Operation> All()
    {
        yield return Comparison("==", Values, Role.Any).NeverRaises().Weighs(20);
        yield return Comparison("!=", Values, Role.Any).NeverRaises();
        foreach (var symbol in (string[])["<", "<=", ">", ">="])
        {
            yield return Comparison(symbol, Values, Role.Comparable).Weighs(6);
        }

        yield return Comparison("is", Identity, Role.Any).NeverRaises().Weighs(30);
        yield return Comparison("is not", Identity, Role.Any).NeverRaises();

        foreach (var symbol in (string[])["in", "not in"])
        {
            var weight = symbol == "in" ? 10 : 3;
            yield return In(symbol, Kind.List, Role.Element).NeverRaises().Weighs(weight);
            yield return In(symbol, Kind.Tuple, Role.Element).NeverRaises().Weighs(weight);
            yield return In(symbol, Kind.Str, Role.Part).Weighs(weight);
            yield return In(symbol, Kind.Bytes, Role.PartOrByte).Weighs(weight);
            yield return In(symbol, Kind.ByteArray, Role.PartOrByte).Weighs(weight);
            yield return In(symbol, Kind.Dict, Role.Lookup).Weighs(weight);
            yield return In(symbol, Kind.DictKeys, Role.Lookup).Weighs(weight);
            yield return In(symbol, Kind.DictValues, Role.Element).NeverRaises().Weighs(weight);
            yield return In(symbol, Kind.DictItems, Role.Element).Weighs(weight);
            yield return In(symbol, Kind.Set, Role.Lookup).Weighs(weight);
            yield return In(symbol, Kind.FrozenSet, Role.Lookup).Weighs(weight);
            yield return In(symbol, Kind.Range, Role.Element).NeverRaises().Weighs(weight);
        }

        // The links of a chain raise, not the chain.
        yield return Row.Of("comparison chain", OperationForm.Chain, Kind.Unknown, string.Empty, Kind.Bool, Values, Role.Comparable, Role.Comparable, Role.Comparable)
            .NeverRaises();

        yield return LogicRow("not", Kind.Bool, Role.Any);
        yield return LogicRow("and", Kind.Unknown, Role.Any, Role.Any);
        yield return LogicRow("or", Kind.Unknown, Role.Any, Role.Any);
        yield return LogicRow("if else", Kind.Unknown, Role.Any, Role.Any, Role.Any);
    }

    private static Operation Comparison(string symbol, string source, Role operand) =>
        Row.Of(symbol, OperationForm.Comparison, Kind.Unknown, symbol, Kind.Bool, source, operand, operand);

    private static Operation In(string symbol, Kind container, Role operand) =>
        Row.Of($"{symbol} {container.TypeName()}", OperationForm.Membership, container, symbol, Kind.Bool, Membership, operand);

    private static Operation LogicRow(string name, Kind result, params ReadOnlySpan<Operand> operands) =>
        Row.Of(name, OperationForm.Logic, Kind.Unknown, name, result, Logic, operands).NeverRaises();
}
