using System.CommandLine;

namespace Conform.Cli.Commands;

/// <summary><c>conform merge</c>: the result of all shards of a campaign.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var journals = new Argument<string[]>("JOURNAL") { Description = "Journals of the shards of one campaign, or folders that hold them.", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<bool>("--partial") { Description = "Take what there is, even if shards are missing or have not come to their end." };
        var outcome = new OutcomeOptions();
        var command = new Command("merge", "Join the journals of a campaign: the same result as if one process had run all of it. New divergences are shrunk here.") { journals, partial };
        outcome.AddTo(command);
        command.SetAction(parsed => new CheckCommand().Merge(parsed.GetValue(journals) ?? [], parsed.GetValue(partial), CommandTokens.Only(parsed, outcome.Names)));
        return command;
    }
}
