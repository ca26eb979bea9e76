using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The cases of one row of the operation table.</summary>
internal static class RowCases
{
    /// <summary>The blocks of <paramref name="row"/> as <paramref name="version"/> takes it.</summary>
    internal static IEnumerable<CaseBlock> Of(Operation row, PythonVersion version)
    {
        var receivers = Representatives.Of(row.Receiver);
        return row.Form switch
        {
            OperationForm.Literal or OperationForm.Name => [new(row, "r = x", receivers)],
            OperationForm.Unary => [new(row, $"r = {row.Symbol}x", receivers)],
            OperationForm.Binary or OperationForm.Comparison => [new(row, $"r = x {row.Symbol} y", receivers, WithSelf(Representatives.All))],

            // The second name for the object shows whether it was changed or another one was made.
            OperationForm.Augmented => [new(row, $"r = x\nx {row.Symbol} y", receivers, WithSelf(Representatives.All))],
            OperationForm.Membership => [new(row, $"r = y {row.Symbol} x", receivers, WithSelf(Representatives.All))],
            OperationForm.DataAttribute => [new(row, $"r = x.{row.Symbol}", receivers)],
            OperationForm.Subscript or OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion => SubscriptCases.Of(row),
            OperationForm.Method => Calls(row, $"x.{row.Symbol}", [receivers], version),
            OperationForm.Function => Calls(row, row.Symbol, [], version),
            _ => WrittenCases.Of(row),
        };
    }

    /// <summary>The operands, and after them the first operand itself once more.</summary>
    internal static IReadOnlyList<Representative> WithSelf(IReadOnlyList<Representative> operands) => [.. operands, Representatives.SameAsFirst];

    /// <summary>The calls of <paramref name="function"/>: with every number of operands that fit; with an object of any type as the only operand; and with one operand too many
    /// or of a wrong type.</summary>
    private static IEnumerable<CaseBlock> Calls(Operation row, string function, IReadOnlyList<IReadOnlyList<Representative>> receiver, PythonVersion version)
    {
        var operands = row.Operands.Where(operand => operand.Since <= version).ToList();
        var positional = operands.Where(operand => operand.Keyword is null).ToList();
        var required = positional.Count(operand => !operand.IsOptional);
        var first = receiver.Count;
        for (var count = 0; count <= positional.Count + 1 && first + count <= CaseBlock.MostOperands; count++)
        {
            var text = $"r = {function}({Arguments(first, count)})";
            if (count == 1)
            {
                var any = first == 0 ? Representatives.All : WithSelf(Representatives.Few);
                yield return new(row, text, [.. receiver, [.. positional.Take(1).SelectMany(RoleOperands.Of), .. any]]);
            }
            else if (count < required || count > positional.Count)
            {
                yield return new(row, text, [.. receiver.Select(Short), .. Enumerable.Repeat(RoleOperands.Wrong, count).Select(Short)]);
            }
            else
            {
                yield return new(row, text, [.. receiver, .. positional.Take(count).Select(RoleOperands.Of)]);
                for (var wrong = 0; wrong < count; wrong++)
                {
                    yield return new(
                        row, text, [.. receiver, .. positional.Take(count).Select((operand, at) => at == wrong ? Representatives.Few : Short(RoleOperands.Of(operand)))]);
                }
            }
        }

        if (first == 1 && required <= 1 && positional.Count > 0)
        {
            // An object given to its own method is one of many operands above, and here the only one.
            yield return new(row, $"r = {function}(x)", receiver);
        }

        if (first + required < CaseBlock.MostOperands && row.Receiver != Kind.MemoryView)
        {
            // No parameter has this name.
            var named = $"r = {function}({Arguments(first, required)}{(required == 0 ? string.Empty : ", ")}nothing={CaseBlock.Slot(first + required)})";
            yield return new(row, named, [.. receiver.Select(Short), .. positional.Take(required).Select(RoleOperands.Of).Select(Short), Short(RoleOperands.Wrong)]);
        }

        foreach (var operand in operands.Where(operand => operand.Keyword is not null && first + required < CaseBlock.MostOperands))
        {
            var text = $"r = {function}({Arguments(first, required)}{(required == 0 ? string.Empty : ", ")}{operand.Keyword}={CaseBlock.Slot(first + required)})";
            yield return new(row, text, [.. receiver, .. positional.Take(required).Select(RoleOperands.Of), [.. RoleOperands.Of(operand), .. Representatives.Few]]);
        }
    }

    private static IReadOnlyList<Representative> Short(IReadOnlyList<Representative> operands) => [.. operands.Take(2)];

    private static string Arguments(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(CaseBlock.Slot));
}
