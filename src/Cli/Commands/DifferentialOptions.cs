using System.CommandLine;
using Conform.Cli.Implementations;
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

    private readonly Option<string?> level = new("--level")
    {
        Description = "How strictly to compare: 'language' (what the language reference promises), 'cpython' (also identity of immutables and messages) or " +
            "'exact' (also reference counts). Default: " +
            "what the implementation claims, which for the model is 'cpython'.",
    };

    private readonly Option<double> programTime = new("--program-time")
    {
        Description = "Seconds that an implementation in another process may take for one program.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => RunLimits.Default.Time.TotalSeconds,
    };

    /// <summary>What the implementation claims, as far as it was asked.</summary>
    private Level claimed = Level.CPython;

    private readonly Option<string> observe = new("--observe")
    {
        Description = "When to observe: after each of the 'cells', or after each of the 'statements', those inside blocks and functions too.",
        DefaultValueFactory = _ => "cells",
    };

    public DifferentialOptions()
    {
        level.AcceptOnlyFromAmong("language", "cpython", "exact");
        observe.AcceptOnlyFromAmong("cells", "statements");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(oracle.Python);
        command.Options.Add(implementation.Name);
        command.Options.Add(level);
        command.Options.Add(observe);
        command.Options.Add(programTime);
    }

    /// <summary>The chosen level, or the one that the implementation claims once it is there.</summary>
    public Level LevelOf(ParseResult parsed) => parsed.GetValue(level) switch
    {
        "language" => Level.Language,
        "cpython" => Level.CPython,
        "exact" => Level.Exact,
        _ => claimed,
    };

    /// <summary>The chosen points of observation.</summary>
    public ObservationPoints PointsOf(ParseResult parsed) => parsed.GetRequiredValue(observe) == "statements" ? ObservationPoints.Statements : ObservationPoints.Cells;

    /// <summary>Whether every CPython of the machine is meant.</summary>
    public bool IsEveryPython(ParseResult parsed) => parsed.GetValue(oracle.Python) == OracleOptions.EveryPython;

    /// <summary>The run against a CPython in a process of its own; disposing of <paramref name="worker"/> is the caller's.</summary>
    public DifferentialRun Against(ParseResult parsed, IImplementation worker)
    {
        var left = Left(parsed, implementation.Choose(parsed), worker.Profile);
        return new(left, worker, ComparisonRules.Of(LevelOf(parsed)), Limits(parsed), points: PointsOf(parsed));
    }

    /// <summary>Starts the oracle and makes the run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="attend">Is put around each side; null for nothing.</param>
    /// <exception cref="WrongUseException">The user named something that is not there.</exception>
    /// <exception cref="OracleException">CPython was not found or does not start.</exception>
    public (DifferentialRun Run, ChosenOracle Oracle) Start(ParseResult parsed, Func<IImplementation, IImplementation>? attend = null)
    {
        var chosen = implementation.Choose(parsed);
        return Join(parsed, chosen, oracle.Start(parsed, chosen.Claimed), attend ?? (side => side));
    }

    /// <summary>The same run with CPython in a process of its own, which ends with this one at the latest.</summary>
    /// <inheritdoc cref="Start"/>
    public (DifferentialRun Run, ChosenOracle Oracle) StartApart(ParseResult parsed)
    {
        var chosen = implementation.Choose(parsed);
        return Join(parsed, chosen, oracle.StartApart(parsed, chosen.Claimed), side => side);
    }

    /// <summary>How long an implementation may take for one program.</summary>
    public TimeSpan ProgramTimeOf(ParseResult parsed) => Limits(parsed).Time;

    /// <summary>The command that replays a program file with the same sides and level.</summary>
    public string ReplayLine(ParseResult parsed, ChosenOracle right, string path)
    {
        var name = parsed.GetRequiredValue(implementation.Name);
        return $"./conform replay {path}"
            + (right.Argument is { } python ? $" --python {Word(python)}" : string.Empty)
            + LevelOf(parsed) switch { Level.Language => " --level language", Level.Exact => " --level exact", _ => string.Empty }
            + (PointsOf(parsed) == ObservationPoints.Statements ? " --observe statements" : string.Empty)
            + (name == "model" ? string.Empty : $" --impl {Word(name)}");
    }

    private (DifferentialRun Run, ChosenOracle Oracle) Join(ParseResult parsed, ChosenImplementation chosen, ChosenOracle right, Func<IImplementation, IImplementation> attend)
    {
        CanObserve(parsed, right.Python);
        var left = Left(parsed, chosen, right.Profile);
        return (new(attend(left), attend(right.Python), ComparisonRules.Of(LevelOf(parsed)), Limits(parsed), right.StartFresh, PointsOf(parsed)), right);
    }

    /// <summary>An argument as one word of a command line.</summary>
    private static string Word(string argument) => argument.Any(char.IsWhiteSpace) ? $"'{argument}'" : argument;

    private IImplementation Left(ParseResult parsed, ChosenImplementation chosen, Profile profile)
    {
        var left = ImplementationOption.Guarded(chosen, profile);
        claimed = left.Capabilities.Level;
        CanObserve(parsed, left);
        return left;
    }

    private void CanObserve(ParseResult parsed, IImplementation side)
    {
        WrongUseException.Unless(
            PointsOf(parsed) == ObservationPoints.Cells || side.Capabilities.ObservesStatements,
            $"'{side.Name}' observes after cells only; leave '--observe statements' out.");
        WrongUseException.Unless(LevelOf(parsed) < Level.Exact || side.Capabilities.CountsReferences, $"'{side.Name}' counts no references; level 'exact' is not for it.");
    }

    private RunLimits Limits(ParseResult parsed)
    {
        var seconds = parsed.GetValue(programTime);
        WrongUseException.Unless(seconds is > 0 and <= 86_400, "'--program-time' takes a number of seconds above 0.");
        return RunLimits.Default with { Time = TimeSpan.FromSeconds(seconds) };
    }
}
