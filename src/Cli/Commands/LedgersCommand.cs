using System.CommandLine;
using Conform.Cli.Gating;
using Conform.Gate.Ledgers;

namespace Conform.Cli.Commands;

/// <summary><c>conform ledgers</c>: the known differences of several implementations, side by side.</summary>
internal static class LedgersCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("LEDGER") { Description = "Ledgers, one for each implementation.", Arity = ArgumentArity.OneOrMore };
        var markdown = new Option<string?>("--markdown") { Description = "Write a document with every difference and its program.", HelpName = "FILE" };
        var command = new Command("ledgers", "Tell which implementation has which known difference.") { files, markdown };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var ledgers = paths.Select(LedgerFile.Read).ToList();
            if (parsed.GetValue(markdown) is { } path)
            {
                DocumentFile.Write(path, CompatibilityDocument.Write(ledgers, $"conform ledgers {string.Join(' ', paths)} --markdown {path}"));
            }

            foreach (var ledger in ledgers)
            {
                Console.Out.WriteLine($"{ledger.Implementation}: {ledger.Entries.Count} known differences");
                foreach (var entry in ledger.Entries)
                {
                    Console.Out.WriteLine($"  {entry.Id}: {entry.Title}");
                }
            }

            return ExitCode.Agrees;
        });
        return command;
    }
}
