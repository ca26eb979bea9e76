using System.Collections.Frozen;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What the settings allow: the rows of the operation table, and the types of which there are values.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class AllowedOperations
{
    private readonly GenerationSettings settings;
    private readonly FrozenSet<string> names;

    internal AllowedOperations(GenerationSettings settings)
    {
        this.settings = settings;
        names = settings.Operations.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the settings name the rows that there are.</summary>
    internal bool IsListed => names.Count > 0;

    /// <summary>Whether programs may execute <paramref name="row"/>.</summary>
    internal bool Has(Operation row) => row.IsIn(settings.Features, settings.Version) && Has(row.Name);

    /// <summary>Whether programs may make objects of a type.</summary>
    internal bool Has(Kind kind) => (kind.Needs() & ~settings.Features) == Features.None && (!IsListed || Has(MadeBy(kind)));

    /// <summary>Whether programs may execute the row called <paramref name="row"/>, as far as the list says; false for null.</summary>
    internal bool Has(string? row) => !IsListed || (row is not null && names.Contains(row));

    /// <summary>The row that makes objects of a type; null if there is none, so that lists of rows never allow them.</summary>
    private static string? MadeBy(Kind kind) => kind switch
    {
        Kind.None or Kind.Ellipsis or Kind.Bool or Kind.Int or Kind.Float or Kind.Complex or Kind.Str or Kind.Bytes => $"{kind.TypeName()} literal",
        Kind.List or Kind.Tuple or Kind.Dict or Kind.Set => $"{kind.TypeName()} display",
        Kind.DictKeys => "dict.keys()",
        Kind.DictValues => "dict.values()",
        Kind.DictItems => "dict.items()",
        Kind.Iterator => "iter()",
        Kind.FrozenSet or Kind.ByteArray or Kind.Range or Kind.Slice => $"{kind.TypeName()}()",
        Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter => $"collections.{kind.TypeName()}()",
        _ => null,
    };
}
