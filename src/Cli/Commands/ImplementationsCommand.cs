using System.CommandLine;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary><c>conform implementations</c>: what was found on this machine.</summary>
internal static class ImplementationsCommand
{
    public static Command Create()
    {
        var command = new Command("implementations", "List the CPythons found on this machine, and how each is embedded.");
        command.SetAction(_ => Print(Console.Out));
        return command;
    }

    private static int Print(TextWriter output)
    {
        var locator = new PythonLocator();
        var found = OracleOptions.FindEvery();
        var standard = locator.FindDefault();
        output.WriteLine($"model      CPython {Major(PythonVersion.Oldest)} to {Major(PythonVersion.Newest)}, in this process");
        foreach (var installation in found)
        {
            var mark = installation == standard ? "  (default)" : string.Empty;
            output.WriteLine($"CPython {installation.Version,-8} {CPythonImplementation.EmbeddingFor(installation),-9} {installation.LibraryPath}{mark}");
        }

        return ExitCode.Agrees;
    }

    private static string Major(PythonVersion version) => $"{version.Major}.{version.Minor}";
}
