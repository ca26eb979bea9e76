using System.CommandLine;
using Conform.Adapters;
using Conform.Cli.Commands;
using Conform.Gate;
using Conform.Gate.Journaling;
using Conform.Oracle;

namespace Conform.Cli;

/// <summary>The command <c>conform</c>.</summary>
internal static class EntryPoint
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Checks Python object models against real CPython.")
        {
            CheckCommand.Create(),
            MergeCommand.Create(),
            ReplayCommand.Create(),
            ShowCommand.Create(),
            GalleryCommand.Create(),
            ShrinkCommand.Create(),
            ImplementationsCommand.Create(),
            LedgersCommand.Create(),
            WorkerCommandLine.Create(),
            ServeCommand.Create(),
            ProtocolTestCommand.Create(),
            TestCommand.Create(),
            VersionsCommand.Create(),
            MutantsCommand.Create(),
            LawsCommand.Create(),
            MisconceptionsCommand.Create(),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Complain(
                parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is no command or option here." : parsed.Errors[0].Message,
                ExitCode.WrongUse);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongUseException error)
        {
            return Complain(error.Message, ExitCode.WrongUse);
        }
        catch (Exception error) when (error is OracleException or WorkerException or ImplementationException or JournalException)
        {
            return Complain(error.Message, ExitCode.MachineryFailed);
        }
#pragma warning disable CA1031 // The last word of a command line tool: a bug of ours is one sentence and an exit code, not a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Complain($"internal error: {bug.GetType().Name}: {bug.Message}", ExitCode.MachineryFailed);
        }
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine($"conform: {message}");
        if (exitCode == ExitCode.WrongUse)
        {
            Console.Error.WriteLine("Run 'conform --help' or 'conform COMMAND --help' for the options.");
        }

        return exitCode;
    }
}
