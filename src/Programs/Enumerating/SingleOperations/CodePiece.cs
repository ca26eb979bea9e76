using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Statements of one cell with the modules that they name.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Modules">The modules beside <c>copy</c>, sorted.</param>
/// <remarks>Immutable.</remarks>
internal sealed record CodePiece(ValueList<Statement> Statements, ValueList<string> Modules)
{
    private static readonly string[] Known = ["array", "collections", "dataclasses"];

    /// <summary>Reads Python source in which modules are named in full: <c>collections.deque()</c>.</summary>
    internal static CodePiece Parse(string text)
    {
        ValueList<string> modules = Known.Where(module => text.Contains(module + ".", StringComparison.Ordinal)).ToValueList();
        return new(ProgramText.Parse(string.Concat(modules.Select(module => $"import {module}\n")) + text).Cells[0].Body, modules);
    }

    /// <summary>The program whose only cell is <paramref name="pieces"/> one after the other.</summary>
    internal static Program Join(IReadOnlyList<CodePiece> pieces) => new([new(pieces.SelectMany(piece => piece.Statements).ToValueList())])
    {
        Imports = pieces.SelectMany(piece => piece.Modules).Distinct().Order(StringComparer.Ordinal).Select(module => new Import(module, [])).ToValueList(),
    };
}
