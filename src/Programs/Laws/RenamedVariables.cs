using System.Text.RegularExpressions;
using Conform.Programs.Observing;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Laws;

/// <summary>Variables have other names.</summary>
/// <remarks>Left as they are: what a class, a function or a parameter is called, which objects know, and names that are also members or keywords.</remarks>
public sealed partial class RenamedVariables : MetamorphicLaw
{
    private const string Prefix = "renamed";

    /// <inheritdoc/>
    public override string Name => "renamed-variables";

    /// <inheritdoc/>
    public override string Claim => "Other names for the variables change nothing else.";

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var kept = Binding.Members(program).Concat(Known(program)).ToHashSet(StringComparer.Ordinal);
        var names = Binding.Names(program).Where(name => !kept.Contains(name)).ToList();
        if (names.Count == 0 || Binding.Mentioned(program).Any(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return null;
        }

        // From the last to the first, so that the sorted order of the names is another one.
        var renamed = names.Select((name, index) => (name, Fresh: FormattableString.Invariant($"{Prefix}{names.Count - index:000}")))
            .ToDictionary(pair => pair.name, pair => pair.Fresh, StringComparer.Ordinal);
        var old = renamed.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        return new(program, Renaming.Rename(program, name => renamed.GetValueOrDefault(name, name)))
        {
            CanBeAsked = false,
            Read = observed => observed with { Cells = [.. observed.Cells.Select(cell => Read(cell, old))] },
        };
    }

    /// <summary>The names that objects know: of functions, classes and parameters.</summary>
    private static IEnumerable<string> Known(Program program) => StatementSite.All(program).SelectMany(site => site.Statement switch
    {
        ClassDefinition type => [type.Name],
        FunctionDefinition function => [function.Name, .. function.Parameters.Names],
        _ => (IEnumerable<string>)[],
    }).Concat(ExpressionSite.All(program).Select(site => site.Expression).OfType<Lambda>().SelectMany(lambda => lambda.Parameters.Names));

    private static CellObservation Read(CellObservation cell, Dictionary<string, string> old) => cell with
    {
        Graph = cell.Graph with
        {
            Names = cell.Graph.Names.Select(name => name with { Name = old.GetValueOrDefault(name.Name, name.Name) })
                .OrderBy(name => name.Name, StringComparer.Ordinal).ToValueList(),
            Nodes = [.. cell.Graph.Nodes.Select(node => Read(node, old))],
        },
    };

    /// <summary>Messages tell the names of variables.</summary>
    private static ObservedNode Read(ObservedNode node, Dictionary<string, string> old) =>
        node.Value is StrValue text && text.Value.ToString() is var written && written.Contains(Prefix, StringComparison.Ordinal)
            ? node with { Value = new StrValue(CodePoints.Of(Renamed().Replace(written, match => old.GetValueOrDefault(match.Value, match.Value)))) }
            : node;

    [GeneratedRegex($"{Prefix}[0-9]+")]
    private static partial Regex Renamed();
}
