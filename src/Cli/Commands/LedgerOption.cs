using System.CommandLine;
using Conform.Cli.Gating;
using Conform.Gate;
using Conform.Gate.Ledgers;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary>The option that names the known differences of the implementation under test.</summary>
internal sealed class LedgerOption
{
    public Option<string?> File { get; } = new("--ledger") { Description = "The known differences of the implementation: they are counted, and fail nothing.", HelpName = "FILE" };

    /// <summary>Reads the ledger; null if none is named.</summary>
    /// <exception cref="WrongUseException">It cannot be read, or is for another implementation.</exception>
    public LedgerJudge? Open(ParseResult parsed, DifferentialRun run, Level level) =>
        parsed.GetValue(File) is { } path ? LedgerFile.Open(path, run, level, mayBeMissing: false) : null;
}
