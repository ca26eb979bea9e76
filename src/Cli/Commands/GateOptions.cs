using System.CommandLine;
using Conform.Cli.Gating;
using Conform.Gate;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary>The options of <c>conform check</c> that make it a gate: known differences, and a corpus that must not get worse.</summary>
internal sealed class GateOptions
{
    /// <summary>The name of the option that asks for the ledger to be written.</summary>
    public const string UpdateLedger = "--update-ledger";

    private readonly LedgerOption ledger = new();

    private readonly Option<bool> update = new(UpdateLedger) { Description = "Add new differences to the ledger, each shrunk, mark entries that are no longer true, and print each change." };

    private readonly Option<string?> baseline = new("--baseline") { Description = "Also run the corpus, and fail if a program of it that agreed when this file was written no longer does.", HelpName = "FILE" };

    private readonly Option<bool> retag = new("--retag") { Description = "Write the baseline anew." };

    private readonly Option<string> corpus = new("--corpus") { Description = "The folder with the programs of the baseline.", HelpName = "DIR", DefaultValueFactory = _ => "corpus" };

    /// <summary>The names of the options that say what becomes of a result, and not what is checked.</summary>
    public IReadOnlyList<string> OutcomeNames => [update.Name, baseline.Name, retag.Name, corpus.Name];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(ledger.File);
        command.Options.Add(update);
        command.Options.Add(baseline);
        command.Options.Add(retag);
        command.Options.Add(corpus);
    }

    /// <summary>Refuses combinations that mean nothing.</summary>
    /// <exception cref="WrongUseException">The command line has one.</exception>
    public void Validate(ParseResult parsed, bool isEveryPython)
    {
        WrongUseException.Unless(!parsed.GetValue(update) || parsed.GetValue(ledger.File) is not null, "'--update-ledger' needs '--ledger FILE'.");
        WrongUseException.Unless(!parsed.GetValue(retag) || parsed.GetValue(baseline) is not null, "'--retag' needs '--baseline FILE'.");
        WrongUseException.Unless(
            !isEveryPython || !(parsed.GetValue(update) || parsed.GetValue(retag)),
            "'--update-ledger' and '--retag' write one file; name one CPython instead of '--python all'.");
    }

    /// <summary>Reads the ledger, if one is named.</summary>
    /// <exception cref="WrongUseException">It cannot be read.</exception>
    public GateSession Open(ParseResult parsed, DifferentialRun run, Level level) => new(
        run,
        level,
        new(parsed.GetValue(ledger.File), parsed.GetValue(update), parsed.GetValue(baseline), parsed.GetValue(retag), parsed.GetRequiredValue(corpus)));
}
