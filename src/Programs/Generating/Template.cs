using System.Collections.Concurrent;
using Conform.Programs.Operations;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Generating;

/// <summary>Statements as people write them, with holes: names made of a letter and a digit.</summary>
/// <param name="Rows">The rows that the statements execute, between semicolons.</param>
/// <param name="Needs">The features beyond those of the rows.</param>
/// <param name="Text">The statements, in the text form of programs.</param>
/// <remarks>
/// Holes for values: <c>V</c> any, <c>M</c> a place of something mutable, <c>L</c> of a list, <c>K</c> of a dict, <c>N</c> a small int, <c>S</c> a str, <c>H</c> something hashable.
/// Holes for new names: <c>C</c> a class, <c>f</c> and <c>g</c> a function, <c>i</c> and <c>e</c> a name of a loop or handler, any other small letter a variable.
/// A hole that stands several times is filled alike. Immutable; thread-safe.
/// </remarks>
internal sealed record Template(string Rows, Features Needs, string Text)
{
    private static readonly ConcurrentDictionary<string, (Program Program, int Depth)> Parsed = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Template, IReadOnlyList<Operation>> Executed = new();

    /// <summary>Whether the last statement is expected to raise.</summary>
    internal bool Raises { get; init; }

    /// <summary>Whether it can only stand outside of functions, because it declares a name global.</summary>
    internal bool IsModule { get; init; }

    /// <summary>Whether it stores the message of an exception that Python raises, which the language leaves open.</summary>
    internal bool ShowsMessage { get; init; }

    /// <summary>The modules that it uses, beside <c>copy</c>.</summary>
    internal string? Module { get; init; }

    /// <summary>The names of the rows that it is a template of.</summary>
    internal IReadOnlyList<string> RowNames { get; } = Rows.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>The name of a row that it executes without being a template of it; null if there is none that may be lacking.</summary>
    internal string? Besides { get; init; }

    /// <summary>The statements, in one cell or several.</summary>
    internal Program Program => Tree.Program;

    /// <summary>How deep its blocks stand in each other.</summary>
    internal int Depth => Tree.Depth;

    /// <summary>The rows of the operation table without which it cannot run: those that it is for, and those that its text names.</summary>
    internal IReadOnlyList<Operation> Operations => Executed.GetOrAdd(this, template =>
    [
        .. template.Rows.Split(';', StringSplitOptions.TrimEntries)
            .Concat(ProgramExpressions.Of(template.Program).OfType<Name>().Select(name => $"{name.Identifier}()"))
            .Concat(ProgramExpressions.Of(template.Program).OfType<AttributeExpression>().Where(attribute => attribute.Value is Name { Identifier: "copy" }).Select(attribute => $"copy.{attribute.Identifier}()"))
            .Concat(StatementSite.All(template.Program).SelectMany(site => RowsOf(site.Statement)))
            .Distinct(StringComparer.Ordinal)
            .Select(OperationTable.Find)
            .OfType<Operation>(),
    ]);

    private (Program Program, int Depth) Tree => Parsed.GetOrAdd(Text, Parse, Module);

    /// <summary>Whether a name is a hole.</summary>
    internal static bool IsHole(string name) => name.Length == 2 && char.IsAsciiLetter(name[0]) && char.IsAsciiDigit(name[1]);

    private static IEnumerable<string> RowsOf(Statement statement) => statement switch
    {
        Raise { Error: not null } => ["raise"],
        Delete deletion => deletion.Targets.Select(target => target switch
        {
            Subscript { Index: SliceExpression } => "del slice",
            Subscript => "del item",
            AttributeExpression => "del attribute",
            _ => "del name",
        }),
        _ => [],
    };

    private static (Program Program, int Depth) Parse(string text, string? module)
    {
        Program program = ProgramText.Parse($"import copy\n{(module is null ? string.Empty : $"import {module}\n")}# %%\n{text}\n");
        return (program, BlockNesting.Depth(program));
    }
}
