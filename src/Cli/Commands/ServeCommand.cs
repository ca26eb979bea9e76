using System.CommandLine;
using Conform.Adapters;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary><c>conform serve</c>: our model as a line-protocol implementation.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var implementation = new ImplementationOption();
        var python = new Option<string?>("--python") { Description = "The version of CPython to behave like; default the newest known one.", HelpName = "VERSION" };
        var command = new Command("serve", "Run programs on the model, or another implementation, for another process: one JSON object a line on standard input and output.")
        {
            implementation.Name, python,
        };
        command.SetAction(parsed =>
        {
            var chosen = implementation.Choose(parsed);
            var profile = parsed.GetValue(python) is { } named ? Profile.Of(ModelVersion.Parse("--python", named)) : chosen.Claimed ?? Profile.Of(PythonVersion.Newest);
            WorkerServer.Serve(ImplementationOption.Guarded(chosen, profile), Console.In, Console.Out);
            return ExitCode.Agrees;
        });
        return command;
    }
}
