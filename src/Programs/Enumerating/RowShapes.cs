using System.Globalization;
using Conform.Programs.Operations;

namespace Conform.Programs.Enumerating;

/// <summary>Writes the operations of the table as shapes; the first hole is the receiver.</summary>
internal static class RowShapes
{
    private const int MostFurtherOperands = 2;

    /// <summary>The expressions of <paramref name="row"/>: one for each number of operands, and one for each keyword; none for a statement.</summary>
    internal static IEnumerable<ExpressionShape> Expressions(Operation row) => ExpressionTexts(row).Select(ExpressionShape.Parse);

    /// <summary>The statements of <paramref name="row"/> that change the receiver; none for an expression, and for what has blocks.</summary>
    internal static IEnumerable<StatementShape> Statements(Operation row) => StatementTexts(row).Select(StatementShape.Parse);

    private static IEnumerable<string> ExpressionTexts(Operation row) => row.Form switch
    {
        OperationForm.Unary => [$"{row.Symbol} _0"],
        OperationForm.Binary or OperationForm.Comparison => [$"_0 {row.Symbol} _1"],
        OperationForm.Membership => [$"_1 {row.Symbol} _0"],
        OperationForm.Chain => ["_0 == _1 == _2"],
        OperationForm.Logic when row.Symbol == "not" => ["not _0"],
        OperationForm.Logic when row.Symbol == "if else" => ["_0 if _1 else _2"],
        OperationForm.Logic => [$"_0 {row.Symbol} _1"],
        OperationForm.Subscript => Subscripts(row.Symbol, 1),
        OperationForm.DataAttribute => [$"_0.{row.Symbol}"],
        OperationForm.Method => Calls($"_0.{row.Symbol}", row, 1),
        OperationForm.Function => Calls(row.Symbol, row, 0),
        _ => [],
    };

    private static IEnumerable<string> StatementTexts(Operation row) => row.Form switch
    {
        OperationForm.Augmented => [$"_0 {row.Symbol} _1"],
        OperationForm.SubscriptAssignment => Subscripts(row.Symbol, 2).Select(text => text + " = _1"),
        OperationForm.SubscriptDeletion => Subscripts(row.Symbol, 1).Select(text => "del " + text),
        _ => [],
    };

    private static string[] Subscripts(string symbol, int hole) => symbol switch
    {
        "[i:j]" => ["_0[:]", $"_0[_{hole}:]", $"_0[:_{hole}]"],
        "[i:j:k]" => [$"_0[::_{hole}]"],
        _ => [$"_0[_{hole}]"],
    };

    private static IEnumerable<string> Calls(string function, Operation row, int hole)
    {
        var positional = row.Operands.Where(operand => operand.Keyword is null).ToList();
        var required = positional.Count(operand => !operand.IsOptional);
        for (var count = required; count <= Math.Max(required, Math.Min(positional.Count, MostFurtherOperands)); count++)
        {
            yield return $"{function}({List(hole, count)})";
        }

        foreach (var keyword in row.Operands.Select(operand => operand.Keyword).OfType<string>())
        {
            var arguments = List(hole, required);
            yield return string.Create(CultureInfo.InvariantCulture, $"{function}({arguments}{(arguments.Length == 0 ? string.Empty : ", ")}{keyword}=_{hole + required})");
        }
    }

    private static string List(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(hole => string.Create(CultureInfo.InvariantCulture, $"_{hole}")));
}
