using System.Runtime.ExceptionServices;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Gate.Campaigns;

/// <summary>A program of a campaign with what the left side made of it, before the right side is asked.</summary>
/// <param name="Program">The program.</param>
/// <param name="Left">What the left side observed.</param>
/// <param name="Shape">What the program and its observation show of their shape.</param>
internal sealed record FirstRun(Program Program, ProgramObservation Left, ProgramShape Shape)
{
    /// <summary>Runs the left side.</summary>
    public static FirstRun Of(DifferentialRun run, Program program)
    {
        var left = run.RunLeft(program);
        return new(program, left, ProgramShape.Of(program, left));
    }
}

/// <summary>A first run that may have failed.</summary>
/// <param name="Run">The run, or null.</param>
/// <param name="Failure">What was thrown instead, or null.</param>
internal readonly record struct AttemptedRun(FirstRun? Run, ExceptionDispatchInfo? Failure)
{
    /// <summary>The run; what was thrown instead is thrown here.</summary>
    public FirstRun OrThrow()
    {
        Failure?.Throw();
        return Run!;
    }

    /// <summary>Does it, and keeps what is thrown.</summary>
    public static AttemptedRun Of(Func<FirstRun> attempt)
    {
        try
        {
            return new(attempt(), null);
        }
#pragma warning disable CA1031 // Handed to the thread that asks for the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(null, ExceptionDispatchInfo.Capture(exception));
        }
    }
}
