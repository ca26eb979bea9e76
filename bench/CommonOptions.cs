using System.CommandLine;
using Conform.Oracle;

namespace Conform.Bench;

/// <summary>The options that the measurements share.</summary>
/// <param name="programs">Number of programs, if none is given; null for a measurement of programs of its own.</param>
/// <param name="rounds">Number of rounds, if none is given; null for a measurement without rounds.</param>
internal sealed class CommonOptions(int? programs, int? rounds)
{
    private readonly Option<int> programCount = new("--programs") { Description = "Number of generated programs.", HelpName = "N", DefaultValueFactory = _ => programs ?? 0 };

    private readonly Option<ulong> seed = new("--seed") { Description = "Seed of the generated programs.", HelpName = "S", DefaultValueFactory = _ => 1 };

    private readonly Option<int> roundCount = new("--rounds") { Description = "Rounds that count; others come first, until .NET has compiled what runs often.", HelpName = "N", DefaultValueFactory = _ => rounds ?? 1 };

    private readonly Option<string?> python = new("--python") { Description = "The CPython, as for 'conform check'.", HelpName = "VERSION|PATH" };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[.. programs is null ? (Option[])[] : [programCount, seed], .. rounds is null ? (Option[])[] : [roundCount], python, json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Number of programs.</summary>
    public int ProgramsOf(ParseResult parsed) => parsed.GetValue(programCount);

    /// <summary>The seed.</summary>
    public ulong SeedOf(ParseResult parsed) => parsed.GetValue(seed);

    /// <summary>Number of rounds.</summary>
    public int RoundsOf(ParseResult parsed) => parsed.GetValue(roundCount);

    /// <summary>Whether JSON is printed.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Starts the named CPython, or the default one.</summary>
    public CPythonImplementation Start(ParseResult parsed)
    {
        var locator = new PythonLocator();
        return CPythonImplementation.Start(parsed.GetValue(python) is { } named ? locator.Find(named) : locator.FindDefault());
    }
}
