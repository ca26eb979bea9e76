using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Operators and subscripts on types for which the table has no row: most raise, and what they raise is a rule too.</summary>
internal static class ForeignOperators
{
    internal static IEnumerable<CaseBlock> All()
    {
        foreach (var symbol in (string[])["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "|", "&", "^"])
        {
            yield return new(null, $"r = x {symbol} y", Without(OperationForm.Binary, symbol), RowCases.WithSelf(Representatives.All));
            yield return new(null, $"r = x\nx {symbol}= y", [.. Without(OperationForm.Augmented, symbol + "=").Intersect(Representatives.Few)], RowCases.WithSelf(Representatives.Few));
        }

        foreach (var symbol in (string[])["-", "+", "~"])
        {
            yield return new(null, $"r = {symbol}x", Without(OperationForm.Unary, symbol));
        }

        foreach (var symbol in (string[])["in", "not in"])
        {
            yield return new(null, $"r = y {symbol} x", Without(OperationForm.Membership, symbol), Representatives.All);
        }

        yield return new(null, "r = x[y]", Without(OperationForm.Subscript, "[i]", "[k]"), Representatives.All);
        yield return new(null, "x[y] = 1", Without(OperationForm.SubscriptAssignment, "[i]", "[k]"), Representatives.All);
        yield return new(null, "del x[y]", Without(OperationForm.SubscriptDeletion, "[i]", "[k]"), Representatives.All);
    }

    private static IReadOnlyList<Representative> Without(OperationForm form, params string[] symbols)
    {
        var kinds = OperationTable.Rows.Where(row => row.Form == form && symbols.Contains(row.Symbol)).Select(row => row.Receiver).ToHashSet();
        return [.. Representatives.All.Where(representative => !kinds.Contains(representative.Kind))];
    }
}
