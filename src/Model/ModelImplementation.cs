using Conform.Model.Execution;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Operations;

namespace Conform.Model;

/// <summary>The object model as an implementation: it runs programs as the CPython of its profile does.</summary>
/// <remarks>Every run starts from nothing, so that nothing of one program reaches the next. Thread-safe. Deterministic: the result depends on rules,
/// profile, program and request only.</remarks>
public sealed class ModelImplementation : IImplementation
{
    /// <summary>Stack for the few programs whose comparisons nest without end, in bytes.</summary>
    private const int LargeStack = 64 << 20;

    private readonly RuleSet rules;
    private readonly ModelProfile profile;

    /// <summary>Makes the model, or with other rules a mutant of it.</summary>
    /// <param name="profile">The CPython that is modelled.</param>
    /// <param name="rules">The rules; null for the real ones.</param>
    /// <param name="name">The name in reports; null for <c>model</c>.</param>
    /// <param name="level">The level at which it wants to be compared.</param>
    /// <exception cref="ArgumentException">The version is not modelled.</exception>
    public ModelImplementation(Profile profile, RuleSet? rules = null, string? name = null, Level level = Level.CPython)
    {
        Capabilities = new() { KeepsLimits = true, IsThreadSafe = true, ObservesStatements = true, CountsReferences = true, Level = level };
        this.profile = new ModelProfile(profile);
        this.rules = rules ?? RuleSet.Real;
        Name = name ?? "model";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Profile Profile => profile.Profile;

    /// <inheritdoc/>
    public Features Features => Profile.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities { get; }

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request) => Run(program, request, null);

    /// <summary>Runs a program as <see cref="Run(Program, RunRequest)"/> does, and records on what its operations are executed. It takes several times as long.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What to observe, and the limits.</param>
    /// <param name="coverage">Where to count.</param>
    public ProgramObservation Record(Program program, RunRequest request, OperandCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        coverage.CountProgram();
        return Run(program, request, coverage);
    }

    private ProgramObservation Run(Program program, RunRequest request, OperandCoverage? coverage)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var recorded = coverage is null ? null : new OperandCoverage();
            var run = new ProgramRun(rules, profile, request, recorded);
            var observation = run.Execute(program);
            if (run.Machine.IsStackExhausted)
            {
                return RunOnLargeStack(program, request, coverage);
            }

            coverage?.Add(recorded!);
            return observation;
        }
#pragma warning disable CA1031 // Any exception here is a bug of the model: it costs this program, is counted as a crash and does not end a campaign.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return new ProgramObservation([], new Stop(StopReason.Crashed, $"{bug.GetType().Name} in {bug.TargetSite?.DeclaringType?.Name}.{bug.TargetSite?.Name}"));
        }
    }

    /// <summary>Runs the program again where the stack is large. A run has no effect outside itself, so the first one leaves no trace.</summary>
    private ProgramObservation RunOnLargeStack(Program program, RunRequest request, OperandCoverage? coverage)
    {
        ProgramObservation? observation = null;
        Exception? bug = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    observation = new ProgramRun(rules, profile, request, coverage).Execute(program);
                }
#pragma warning disable CA1031 // Handed to the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    bug = exception;
                }
            },
            LargeStack);
        thread.Start();
        thread.Join();
        return observation ?? throw bug!;
    }
}
