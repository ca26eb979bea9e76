using System.Collections.Frozen;
using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>The cases of the rows that the form of the row does not write: statements, blocks, definitions, classes, displays.</summary>
internal static class WrittenCases
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> ByRow =
        new[] { StatementTexts.ByRow, BlockTexts.ByRow, DefinitionTexts.ByRow, ClassTexts.ByRow }.SelectMany(texts => texts).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The blocks of <paramref name="row"/>: a source with one operand on every object, with two on every object with a few, with three on a few of each.</summary>
    internal static IEnumerable<CaseBlock> Of(Operation row) => Texts(row).Select(text =>
    {
        IReadOnlyList<Representative> first = Representatives.Of(row.Receiver);
        return OperandsIn(text) switch
        {
            0 => new CaseBlock(row, text),
            1 => new(row, text, first),
            2 => new(row, text, row.Symbol.EndsWith('=') && row.Symbol.Length > 1 ? Representatives.Few : first, RowCases.WithSelf(Representatives.Few)),
            _ => new(row, text, Representatives.Few, RowCases.WithSelf(Representatives.Few), RoleOperands.Of(Role.Any)),
        };
    });

    private static IReadOnlyList<string> Texts(Operation row) => row.Form switch
    {
        OperationForm.Loop when row.Receiver != Kind.Unknown => ["for r in x:\n    pass", "for r in x:\n    break\nelse:\n    r = 1"],
        OperationForm.Statement when row.Name == $"{row.Symbol} item" && row.Symbol.Length > 1 && row.Symbol != "del" =>
            [$"r = [x]\nr[0] {row.Symbol} y", $"r = (x,)\nr[0] {row.Symbol} y"],
        OperationForm.Statement when row.Name == $"{row.Symbol} name" && row.Symbol.Length > 1 && row.Symbol != "del" => [$"x {row.Symbol} y"],
        OperationForm.Statement when row.Name == $"{row.Symbol} slice" && row.Symbol.Length > 1 && row.Symbol != "del" => [$"x[:] {row.Symbol} y", $"x[:1] {row.Symbol} y"],
        OperationForm.Attribute when row.Name == $"{row.Symbol} attribute" || row.Name.EndsWith("= attribute", StringComparison.Ordinal) =>
            row.Name == "= attribute" ? ["x.a = y"] : [$"x.a {row.Name.Split(' ')[0]} y"],
        _ => ByRow.GetValueOrDefault(row.Name, []),
    };

    /// <summary>Number of operands, which are the single letters <c>x</c>, <c>y</c>, <c>z</c>; a later one never stands without those before it.</summary>
    internal static int OperandsIn(string text)
    {
        bool Names(char operand) => text.Where((letter, at) => letter == operand
            && (at == 0 || !IsLetter(text[at - 1])) && (at + 1 == text.Length || !IsLetter(text[at + 1]))).Any();
        return Names('z') ? 3 : Names('y') ? 2 : Names('x') ? 1 : 0;
    }

    private static bool IsLetter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
