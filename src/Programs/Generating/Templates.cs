using System.Collections.Frozen;

namespace Conform.Programs.Generating;

/// <summary>All templates, by the rows that they execute.</summary>
internal static class Templates
{
    private static readonly Template[] All =
    [
        .. LoopTemplates.All(), .. GuardTemplates.All(), .. FunctionTemplates.All(), .. GeneratorTemplates.All(), .. ClassTemplates.All(),
        .. SpecialMethodTemplates.All(), .. InheritanceTemplates.All(), .. RecordTemplates.All(),
    ];

    private static readonly FrozenDictionary<(string Row, bool Raises), Template[]> ByRow = All
        .SelectMany(template => template.RowNames.Select(row => (Row: row, Template: template)))
        .GroupBy(pair => (pair.Row, pair.Template.Raises), pair => pair.Template)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The templates of a row.</summary>
    internal static ReadOnlySpan<Template> Of(string row, bool raises) => ByRow.GetValueOrDefault((row, raises));

    /// <summary>All templates.</summary>
    internal static IReadOnlyList<Template> List => All;
}
