using System.Diagnostics;
using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Bench.Speed;

/// <summary>Times the model on a list of programs without observing them: each from its tree to its last statement, or from its compiled cells.</summary>
internal sealed class ModelTiming
{
    private readonly ModelProfile profile;
    private readonly RunRequest request;

    /// <summary>Keeps the programs that the model runs to their end.</summary>
    /// <param name="profile">The CPython that is modelled.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="limits">Changes the limits of a run; null for the default ones.</param>
    public ModelTiming(Profile profile, IReadOnlyList<Program> programs, Func<RunLimits, RunLimits>? limits = null)
    {
        this.profile = new(profile);
        request = new(limits?.Invoke(RunLimits.Default) ?? RunLimits.Default, []);
        Programs = [.. programs.Where(program => New().ExecuteUnobserved(program) is null)];
        Stopped = programs.Count - Programs.Count;
    }

    /// <summary>The programs that are timed.</summary>
    public IReadOnlyList<Program> Programs { get; }

    /// <summary>Number of programs left out because a limit or something unsupported ends them.</summary>
    public int Stopped { get; }

    /// <summary>Runs every program once.</summary>
    /// <returns>The time of each.</returns>
    public TimeSpan[] Execute()
    {
        var times = new TimeSpan[Programs.Count];
        for (var index = 0; index < times.Length; index++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = New().ExecuteUnobserved(Programs[index]);
            times[index] = Stopwatch.GetElapsedTime(start);
        }

        return times;
    }

    /// <summary>Compiles every program and runs it then: once.</summary>
    /// <returns>The time of each from its compiled cells to its last statement.</returns>
    public TimeSpan[] ExecuteCompiled()
    {
        var runs = new ProgramRun[Programs.Count];
        var compiled = new IReadOnlyList<Block>[Programs.Count];
        for (var index = 0; index < runs.Length; index++)
        {
            runs[index] = New();
            compiled[index] = runs[index].Compile(Programs[index]);
        }

        var times = new TimeSpan[runs.Length];
        for (var index = 0; index < times.Length; index++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = runs[index].ExecuteUnobserved(compiled[index]);
            times[index] = Stopwatch.GetElapsedTime(start);
        }

        return times;
    }

    private ProgramRun New() => new(RuleSet.Real, profile, request);
}
