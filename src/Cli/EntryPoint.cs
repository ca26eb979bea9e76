using System.CommandLine;
using System.CommandLine.Parsing;
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
                parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is no command or option here." : MessageOf(parsed.Errors[0]),
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

    /// <summary>The message of the parser, but where it would name a type of .NET.</summary>
    private static string MessageOf(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: var option, Tokens: [{ Value: var given }, ..] } || !error.Message.Contains(option.ValueType.ToString(), StringComparison.Ordinal))
        {
            return error.Message;
        }

        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        return type == typeof(int) || type == typeof(long) || type == typeof(ulong) ? $"'{option.Name}' takes a whole number, not '{given}'."
            : type == typeof(double) ? $"'{option.Name}' takes a number, not '{given}'."
            : error.Message;
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
