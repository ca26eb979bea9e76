using System.Collections.Immutable;
using Conform.Programs.Syntax;

namespace Conform.Programs.Shrinking;

/// <summary>The top-level statements of a program as one list, each with the cell that it stands in.</summary>
/// <param name="Statements">The statements, in order, each with its cell's index.</param>
/// <param name="Imports">The header of the program.</param>
internal sealed record TopLevel(ImmutableArray<(int Cell, Statement Statement)> Statements, ValueList<Import> Imports)
{
    /// <summary>The statements of <paramref name="program"/>.</summary>
    public static TopLevel Of(Program program) => new([.. program.Cells.SelectMany((cell, index) => cell.Body.Select(statement => (index, statement)))], program.Imports);

    /// <summary>The same without the statement at <paramref name="index"/>.</summary>
    public TopLevel Without(int index) => this with { Statements = Statements.RemoveAt(index) };

    /// <summary>The same with another statement at <paramref name="index"/>.</summary>
    public TopLevel With(int index, Statement statement) => this with { Statements = Statements.SetItem(index, (Statements[index].Cell, statement)) };

    /// <summary>The program; cells without a statement are left out.</summary>
    public Program ToProgram() => new(Statements
        .GroupBy(entry => entry.Cell)
        .Select(cell => new Cell(cell.Select(entry => entry.Statement).ToValueList()))
        .ToValueList()) { Imports = Imports };

    /// <summary>Replaces each evaluated expression for which <paramref name="rule"/> gives another one; this list itself if there is none.</summary>
    public TopLevel Rewrite(Func<Expression, Expression?> rule)
    {
        var changed = this with
        {
            Statements = [.. Statements.Select(entry => (entry.Cell, entry.Statement.Rewrite((expression, place) => place == Place.Value ? rule(expression) : null)))],
        };
        return changed.Statements.SequenceEqual(Statements) ? this : changed;
    }

    /// <summary>Replaces what is read as <paramref name="name"/> from <paramref name="start"/> on, until a statement binds or deletes the name.</summary>
    public TopLevel Substitute(string name, Expression replacement, int start)
    {
        var changed = Statements.ToBuilder();
        for (var index = start; index < changed.Count; index++)
        {
            var (cell, statement) = changed[index];
            changed[index] = (cell, statement.Rewrite((expression, place) =>
                place != Place.Target && expression is Name read && read.Identifier == name ? replacement : null));
            if (Binding.Names(statement).Contains(name))
            {
                break;
            }
        }

        return this with { Statements = changed.ToImmutable() };
    }
}
