using System.CommandLine.Parsing;
using Conform.Adapters;

namespace Conform.Cli.Implementations;

/// <summary>An executable that speaks the line protocol, named by its command line.</summary>
internal static class CommandImplementation
{
    /// <summary>Whether <paramref name="name"/> is meant as a command: it has arguments, or is a file.</summary>
    public static bool IsCommand(string name) => name.Any(char.IsWhiteSpace) || File.Exists(name);

    /// <summary>The words of a command line; quotation marks keep spaces in one word.</summary>
    /// <exception cref="WrongUseException">There is no word.</exception>
    public static WorkerCommand Parse(string text) => CommandLineParser.SplitCommandLine(text).ToList() is [var file, .. var arguments]
        ? new(file, arguments)
        : throw new WrongUseException("The command line of the implementation is empty.");

    /// <summary>Starts the executable, which ends with this process at the latest.</summary>
    /// <exception cref="WorkerException">It cannot be started or does not greet.</exception>
    public static ChosenImplementation Start(string text)
    {
        var worker = new WorkerImplementation(Parse(text));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => worker.Dispose();
        return new(worker.Profile, _ => worker);
    }
}
