using Conform.Gate.Campaigns;

namespace Conform.Gate.Journaling;

/// <summary>The first record of a journal: which campaign it is of.</summary>
/// <param name="Format">The version of the format, <see cref="CurrentFormat"/>.</param>
/// <param name="Tool">The version of the tool: a seed means the same programs to one version only.</param>
/// <param name="Table">A hash of the operation table, by whose places operations are counted.</param>
/// <param name="Left">The name and profile of the left side.</param>
/// <param name="Right">The name and profile of the right side.</param>
/// <param name="Comparison">How strictly they are compared, and when they observe.</param>
/// <param name="Programs">The sequence of programs: a seed and settings, or a hash of files.</param>
/// <param name="Ledger">A hash of the known differences; empty if there are none.</param>
/// <param name="Arguments">The command line that began the campaign, but for what is a matter of the process only.</param>
/// <param name="ShardNumber">Which shard, from 1.</param>
/// <param name="ShardCount">Number of shards.</param>
internal sealed record JournalHeader(
    int Format,
    string Tool,
    string Table,
    string Left,
    string Right,
    string Comparison,
    string Programs,
    string Ledger,
    IReadOnlyList<string> Arguments,
    int ShardNumber,
    int ShardCount)
{
    /// <summary>The version of the format that is written.</summary>
    public const int CurrentFormat = 1;

    /// <summary>What differs between two campaigns, as one sentence; null if they are one, or shards of one.</summary>
    public string? DifferenceFrom(JournalHeader other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (string What, string Mine, string Theirs)[] fields =
        [
            ("version of the tool", Tool, other.Tool),
            ("operation table", Table, other.Table),
            ("left side", Left, other.Left),
            ("right side", Right, other.Right),
            ("comparison", Comparison, other.Comparison),
            ("sequence of programs", Programs, other.Programs),
            ("ledger", Ledger, other.Ledger),
            ("number of shards", $"{ShardCount}", $"{other.ShardCount}"),
        ];
        return fields.FirstOrDefault(field => field.Mine != field.Theirs) is { What: { } what } different
            ? $"The {what} is another one: '{different.Mine}' and '{different.Theirs}'."
            : null;
    }

    /// <summary>The shard that the journal is of.</summary>
    public Shard ToShard() => new(ShardNumber, ShardCount);
}
