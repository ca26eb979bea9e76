using System.Text.RegularExpressions;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Programs;

namespace Conform.Gate.Ledgers;

/// <summary>Says which divergences of a run are known, and which entries of the ledger are no longer true.</summary>
/// <remarks>Depends on the ledger and the implementations only. Not thread-safe, as implementations are not.</remarks>
public sealed partial class LedgerJudge
{
    private readonly DifferentialRun run;
    private readonly List<LedgerEntry> applicable;

    /// <summary>A judge of the divergences of <paramref name="run"/>.</summary>
    /// <param name="ledger">The known differences.</param>
    /// <param name="run">The two sides.</param>
    /// <param name="level">How strictly they are compared.</param>
    public LedgerJudge(Ledger ledger, DifferentialRun run, Level level)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(run);
        (Ledger, Level) = (ledger, level);
        this.run = run.AfterCells(ComparisonRules.Of(level));
        applicable = [.. ledger.Entries.Where(IsMeant)];
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>How strictly the sides are compared.</summary>
    public Level Level { get; }

    /// <summary>Number of entries that say something about these versions at this level.</summary>
    public int ApplicableCount => applicable.Count;

    /// <summary>The divergence cut after the statement at which it shows, for patterns to look at.</summary>
    public Divergence Locate(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        return IsLocated(divergence) ? divergence : run.Locate(divergence);
    }

    /// <summary>The death of the left side at a program, as a difference of outcomes for patterns to look at; null if it cannot be told where it dies.</summary>
    internal Divergence? LocateCrash(Program program) => run.LocateCrash(program);

    /// <summary>The entry that accounts for a divergence that <see cref="Locate"/> gave, the first one if there are several; null if it is new.</summary>
    public LedgerEntry? Explain(Divergence located) => applicable.Find(entry => entry.Stale is null && entry.Matches(located));

    /// <summary>The entry of which a new divergence may be another form, or null.</summary>
    public LedgerEntry? FindForm(Divergence located) => applicable.Find(entry => entry.Stale is null && entry.MayHaveForm(located));

    /// <summary>Whether what <paramref name="located"/> shows, as <paramref name="pattern"/> describes it, shows at another level too.</summary>
    internal bool Shows(Divergence located, LedgerPattern pattern, Level level) =>
        run.AfterCells(ComparisonRules.Of(level)).Compare(located.Left, located.Right).Difference is { } difference && pattern.Matches(located with { Difference = difference });

    /// <summary>Where the shrinking of a divergence that is new may end: at one that is new, too, and whose own entry would account for <paramref name="located"/>.</summary>
    /// <param name="located">A divergence that <see cref="Locate"/> gave.</param>
    public ShrinkGoal GoalFor(Divergence located)
    {
        ArgumentNullException.ThrowIfNull(located);
        return ShrinkGoal.Where(divergence =>
            Locate(divergence) is var candidate && Explain(candidate) is null && LedgerPattern.Of(candidate).Matches(located));
    }

    /// <summary>Whether a ledger for <paramref name="implementation"/> is one for what calls itself <paramref name="name"/>: the same name, or with a version after it.</summary>
    public static bool IsFor(string implementation, string name)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return implementation == name || implementation == NameWithoutVersion(name);
    }

    /// <summary>The name of an implementation without the version at its end.</summary>
    public static string NameWithoutVersion(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return VersionInName().Match(name) is { Success: true } match ? name[..(match.Index - 1)] : name;
    }

    /// <summary>Runs the program of every entry that says something about these versions at this level.</summary>
    public LedgerReplay Replay()
    {
        var (stale, returned, open) = (new List<LedgerFault>(), new List<LedgerFault>(), new List<LedgerFault>());
        foreach (var entry in applicable)
        {
            var alone = run.AfterCells(ComparisonRules.Of(entry.Level));
            var verdict = alone.Check(entry.Program).Verdict;
            var located = verdict switch
            {
                Diverges { Divergence: var found } => IsLocated(found) ? found : alone.Locate(found),
                Inconclusive { Reason: InconclusiveReason.Crash } => alone.LocateCrash(entry.Program),
                _ => null,
            };
            var isTrue = located is not null && entry.Matches(located);
            if (verdict is Inconclusive inconclusive && located is null)
            {
                open.Add(new(entry, inconclusive.Detail));
            }
            else if (entry.Stale is null != isTrue)
            {
                (isTrue ? returned : stale).Add(new(entry, located is null ? "its program agrees" : $"its program diverges as '{Describe(LedgerPattern.Of(located))}'"));
            }
        }

        return new(applicable.Count, stale, returned, open);
    }

    private static string Describe(LedgerPattern pattern) => pattern.Texts is { } texts
        ? $"{pattern.Signatures[0]}, message '{texts.Left}' for '{texts.Right}'"
        : $"{pattern.Signatures[0]}, operations {string.Join(", ", pattern.Operations)}, types {string.Join(", ", pattern.Types)}";

    private static bool IsLocated(Divergence divergence) =>
        divergence.Program.Cells.Count == divergence.Difference.Cell + 1 && divergence.Difference.Statement is null && divergence.Program.Cells.All(cell => cell.Body.Count == 1);

    private bool IsMeant(LedgerEntry entry) =>
        entry.Level <= Level
        && (entry.Pythons.IsEmpty || entry.Pythons.Any(range => range.Holds(run.Right.Profile.Version)))
        && (entry.Implementations.IsEmpty || entry.Implementations.Any(range => range.Holds(VersionOf(run.Left))));

    /// <summary>The version of an implementation: the number at the end of its name, or the Python that it claims to be.</summary>
    private static PythonVersion VersionOf(IImplementation implementation) =>
        VersionInName().Match(implementation.Name) is { Success: true } match && PythonVersion.TryParse(match.Value, out var version) ? version : implementation.Profile.Version;

    [GeneratedRegex(@"(?<=[ -])\d+(\.\d+)+$")]
    private static partial Regex VersionInName();
}

/// <summary>What the programs of a ledger's entries do today.</summary>
/// <param name="Checked">Number of entries whose programs were run.</param>
/// <param name="Stale">Those that are no longer true.</param>
/// <param name="Returned">Those that are marked as stale and diverge again as they say.</param>
/// <param name="Open">Those whose programs are inconclusive: nothing is known about them.</param>
public sealed record LedgerReplay(int Checked, IReadOnlyList<LedgerFault> Stale, IReadOnlyList<LedgerFault> Returned, IReadOnlyList<LedgerFault> Open)
{
    /// <summary>Whether every entry is as the ledger says, as far as is known.</summary>
    public bool IsTrue => Stale.Count == 0 && Returned.Count == 0;
}

/// <summary>An entry that is not as it says.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Now">What its program does now, without a full stop.</param>
public sealed record LedgerFault(LedgerEntry Entry, string Now);
