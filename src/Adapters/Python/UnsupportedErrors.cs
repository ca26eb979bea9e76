using System.Text.RegularExpressions;
using Conform.Programs.Observing;
using Conform.Programs.Operations;
using Conform.Programs.Text;

namespace Conform.Adapters.Python;

/// <summary>Tells an error of a program from one that says that the implementation lacks something.</summary>
/// <remarks>Programs of the program language are valid, so a <c>SyntaxError</c>, an <c>ImportError</c> or a <c>NotImplementedError</c> that the program does not speak of is the
/// implementation's; so is a missing name that is a builtin, and a missing attribute that is one of a built-in type.</remarks>
internal static partial class UnsupportedErrors
{
    private static readonly string[] Always = ["NotImplementedError", "SyntaxError", "ImportError", "ModuleNotFoundError", "IndentationError"];

    /// <summary>What is lacking according to the exception that ended a cell, as a short sentence; null if the error may be the program's.</summary>
    /// <param name="source">The program.</param>
    /// <param name="cell">What was observed after the cell.</param>
    public static string? Find(PythonSource source, CellObservation cell)
    {
        if (cell.Error is not { Class: null } error || source.Cells.Any(text => text.Contains(error.Type, StringComparison.Ordinal)))
        {
            return null;
        }

        var message = MessageOf(cell, error);
        if (Always.Contains(error.Type))
        {
            return message.Length == 0 ? error.Type : $"{error.Type}: {message}";
        }

        string[] quoted = [.. QuotedName().Matches(message).Select(match => match.Groups[1].Value)];
        return error.Type switch
        {
            "NameError" when quoted is [var name, ..] && LanguageNames.Builtins.Contains(name) => $"no builtin '{name}'",
            "AttributeError" when quoted is [var type, .., var name] && IsInTable(type, name) => $"no attribute '{name}' of {type}",
            _ => null,
        };
    }

    /// <summary>Which of the errors that say so is named by a text that tells of a program that did not start, with its message; null if none is.</summary>
    public static string? ToldBy(string text) => Always
        .Select(type => text.IndexOf($"{type}: ", StringComparison.Ordinal))
        .Where(place => place >= 0)
        .Select(place => text[place..].Split('\n')[0].Trim().TrimEnd('.'))
        .FirstOrDefault();

    private static bool IsInTable(string type, string name) => (OperationTable.Find($"{type}.{name}()") ?? OperationTable.Find($"{type}.{name}")) is not null;

    private static string MessageOf(CellObservation cell, ObservedError error) =>
        error.Arguments is [var first, ..] && cell.Graph.Nodes.First(node => node.Number == first).Value is StrValue text ? text.Value.ToString() : string.Empty;

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex QuotedName();
}
