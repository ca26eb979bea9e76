using System.CommandLine;
using Conform.Adapters.Python;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary><c>conform implementations</c>: what was found on this machine, and fetching other Pythons.</summary>
internal static class ImplementationsCommand
{
    private const string Everything = "all";

    public static Command Create()
    {
        var install = new Option<string?>("--install")
        {
            Description = "Fetch one of the other Pythons by npm or apt, or 'all' of them; a version may follow: pyodide:0.28.3.",
            HelpName = "NAME",
        };
        var command = new Command("implementations", "List the CPythons found on this machine, how each is embedded, and the other Pythons that can be checked.") { install };
        command.SetAction(parsed => parsed.GetValue(install) is { } name ? Install(name, Console.Out) : Print(Console.Out));
        return command;
    }

    private static int Print(TextWriter output)
    {
        var locator = new PythonLocator();
        var found = OracleOptions.FindEvery();
        var standard = locator.FindDefault();
        output.WriteLine($"model      CPython {Major(PythonVersion.Oldest)} to {Major(PythonVersion.NewestModelled)}, in this process");
        foreach (var installation in found)
        {
            var mark = installation == standard ? "  (default)" : string.Empty;
            output.WriteLine($"CPython {installation.Version,-8} {CPythonImplementation.EmbeddingFor(installation),-9} {installation.LibraryPath}{mark}");
        }

        foreach (var recipe in PythonCatalogue.All)
        {
            var place = PythonPackages.IsInstalled(recipe) ? PythonPackages.PlaceOf(recipe) : $"not installed; {recipe.InstallCommand}";
            output.WriteLine($"{recipe.Name,-11} {recipe.Version,-9} {place}");
        }

        output.WriteLine($"{PythonCatalogue.AnyPython}COMMAND       any other Python, by the command that runs a file");
        return ExitCode.Agrees;
    }

    private static int Install(string name, TextWriter output)
    {
        foreach (var recipe in name == Everything ? PythonCatalogue.All : [Known(name)])
        {
            if (PythonPackages.IsInstalled(recipe))
            {
                output.WriteLine($"{recipe.Title} is there: {PythonPackages.PlaceOf(recipe)}");
                continue;
            }

            output.WriteLine($"{recipe.Title}: {PythonPackages.Installer(recipe)}");
            PythonPackages.Install(recipe);
        }

        return ExitCode.Agrees;
    }

    private static PythonRecipe Known(string name) => PythonCatalogue.Find(name)
        ?? throw new WrongUseException($"No Python is called '{name}'; known are {string.Join(", ", PythonCatalogue.All.Select(recipe => recipe.Name))} and '{Everything}'.");

    private static string Major(PythonVersion version) => $"{version.Major}.{version.Minor}";
}
