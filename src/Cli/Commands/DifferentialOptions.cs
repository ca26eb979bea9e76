using System.CommandLine;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Cli.Commands;

/// <summary>The options that say what is compared with what, and how strictly; shared by the commands that run programs on both sides.</summary>
internal sealed class DifferentialOptions
{
    private readonly OracleOptions oracle = new();
    private readonly ImplementationOption implementation = new();

    private readonly Option<string> level = new("--level")
    {
        Description = "How strictly to compare: 'language' (what the language reference promises) or 'cpython' (also identity of immutables and messages).",
        DefaultValueFactory = _ => "cpython",
    };

    private readonly Option<string> observe = new("--observe")
    {
        Description = "When to observe: after each of the 'cells', or after each of the 'statements', those inside blocks and functions too.",
        DefaultValueFactory = _ => "cells",
    };

    public DifferentialOptions()
    {
        level.AcceptOnlyFromAmong("language", "cpython");
        observe.AcceptOnlyFromAmong("cells", "statements");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(oracle.Python);
        command.Options.Add(implementation.Name);
        command.Options.Add(level);
        command.Options.Add(observe);
    }

    /// <summary>The chosen level.</summary>
    public Level LevelOf(ParseResult parsed) => parsed.GetRequiredValue(level) == "language" ? Level.Language : Level.CPython;

    /// <summary>The chosen points of observation.</summary>
    public ObservationPoints PointsOf(ParseResult parsed) => parsed.GetRequiredValue(observe) == "statements" ? ObservationPoints.Statements : ObservationPoints.Cells;

    /// <summary>Whether every CPython of the machine is meant.</summary>
    public bool IsEveryPython(ParseResult parsed) => parsed.GetValue(oracle.Python) == OracleOptions.EveryPython;

    /// <summary>The run against a CPython in a process of its own; disposing of <paramref name="worker"/> is the caller's.</summary>
    public DifferentialRun Against(ParseResult parsed, IImplementation worker) =>
        new(implementation.Create(parsed, worker.Profile), worker, ComparisonRules.Of(LevelOf(parsed)), RunLimits.Default, points: PointsOf(parsed));

    /// <summary>Starts the oracle and makes the run.</summary>
    /// <exception cref="WrongUseException">The user named something that is not there.</exception>
    /// <exception cref="OracleException">CPython was not found or does not start.</exception>
    public (DifferentialRun Run, CPythonImplementation Oracle) Start(ParseResult parsed)
    {
        var right = oracle.Start(parsed);
        var left = implementation.Create(parsed, right.Profile);
        return (new(left, right, ComparisonRules.Of(LevelOf(parsed)), RunLimits.Default, () => OracleOptions.StartFresh(right), PointsOf(parsed)), right);
    }

    /// <summary>The command that replays a program file with the same sides and level.</summary>
    public string ReplayLine(ParseResult parsed, CPythonImplementation right, string path)
    {
        var name = parsed.GetRequiredValue(implementation.Name);
        return $"./conform replay {path} --python {right.Profile.Version}"
            + (LevelOf(parsed) == Level.Language ? " --level language" : string.Empty)
            + (PointsOf(parsed) == ObservationPoints.Statements ? " --observe statements" : string.Empty)
            + (name == "model" ? string.Empty : $" --impl {name}");
    }
}
