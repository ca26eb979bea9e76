using System.CommandLine;
using Conform.Adapters;

namespace Conform.Cli.Commands;

/// <summary><c>conform worker</c>: the oracle as a line-protocol implementation.</summary>
internal static class WorkerCommandLine
{
    public static Command Create()
    {
        var oracle = new OracleOptions();
        var command = new Command("worker", "Run programs in CPython for another process: one JSON object a line on standard input and output.") { oracle.Python };
        command.SetAction(parsed =>
        {
            WorkerServer.Serve(oracle.Start(parsed).Python, Console.In, Console.Out);
            return ExitCode.Agrees;
        });
        return command;
    }
}
