using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The cases of a row that reads, assigns or deletes a subscript.</summary>
internal static class SubscriptCases
{
    private static readonly IReadOnlyList<Representative> Bounds = RoleOperands.Of(Role.Bound);
    private static readonly IReadOnlyList<Representative> Steps = RoleOperands.Of(Role.Step);

    internal static IEnumerable<CaseBlock> Of(Operation row)
    {
        var receivers = Representatives.Of(row.Receiver);
        IReadOnlyList<(string Subscript, IReadOnlyList<IReadOnlyList<Representative>> Operands)> written = row.Symbol switch
        {
            "[i:j]" => [("x[:]", []), ("x[y:]", [[.. Bounds, .. Representatives.Few]]), ("x[y:z]", [Bounds, Bounds])],
            "[i:j:k]" => [("x[::y]", [[.. Steps, .. Representatives.Few]]), ("x[y::z]", [Bounds, Steps]), ("x[:y:z]", [Bounds, Steps])],
            _ => [("x[y]", [RowCases.WithSelf([.. RoleOperands.Of(row.Operands[0]), .. Representatives.Few])])],
        };
        foreach (var (subscript, operands) in written)
        {
            if (row.Form != OperationForm.SubscriptAssignment)
            {
                yield return new(row, row.Form == OperationForm.Subscript ? $"r = {subscript}" : $"del {subscript}", [receivers, .. operands]);
                continue;
            }

            // Where the place varies few values are assigned, and where the place is fixed all.
            var fitting = RoleOperands.Of(row.Operands[^1]);
            var value = CaseBlock.Slot(1 + operands.Count);
            yield return new(row, $"{subscript} = {value}", [receivers, .. operands, operands.Count == 0 ? RowCases.WithSelf(Representatives.All) : fitting]);
            if (operands.Count == 1 && row.Symbol is "[i]" or "[k]")
            {
                yield return new(row, "x[y] = z", receivers, [.. RoleOperands.Of(row.Operands[0]).Take(1)], RowCases.WithSelf(Representatives.All));
            }
        }
    }
}
