using Conform.Adapters;
using Conform.Cli.Commands;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Programs;

namespace Conform.Cli;

/// <summary>Two CPythons, each in a process of its own, and the models of both. <see cref="Dispose"/> ends the processes.</summary>
internal sealed class VersionSides : IDisposable
{
    private readonly IImplementation older;
    private readonly IImplementation newer;

    private VersionSides(IImplementation older, IImplementation newer, Func<IImplementation> freshNewer, Level level)
    {
        (this.older, this.newer) = (older, newer);
        var rules = ComparisonRules.Of(level);
        var (olderModel, newerModel) = (new ModelImplementation(older.Profile), new ModelImplementation(newer.Profile));
        Versions = new(new GuardedImplementation(olderModel, older), newer, rules, RunLimits.Default, freshNewer);
        Models = new(olderModel, newerModel, rules, RunLimits.Default);
    }

    /// <summary>The older CPython on the left, the newer one on the right.</summary>
    public DifferentialRun Versions { get; }

    /// <summary>The models of the two.</summary>
    public DifferentialRun Models { get; }

    /// <summary>Starts both; the older one is the left one whatever the order of the arguments.</summary>
    /// <param name="first">A CPython, as <c>--python</c> takes it.</param>
    /// <param name="second">The other one.</param>
    /// <param name="level">How strictly they are compared.</param>
    /// <exception cref="WrongUseException">One of them is not there.</exception>
    /// <exception cref="WorkerException">One of them does not start.</exception>
    public static VersionSides Start(string first, string second, Level level)
    {
        var one = OracleOptions.StartInOwnProcess(first);
        try
        {
            var other = OracleOptions.StartInOwnProcess(second);
            return one.Profile.Version <= other.Profile.Version
                ? new(one, other, () => OracleOptions.StartInOwnProcess(second), level)
                : new(other, one, () => OracleOptions.StartInOwnProcess(first), level);
        }
        catch (Exception exception) when (exception is WorkerException or WrongUseException)
        {
            (one as IDisposable)?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (older as IDisposable)?.Dispose();
        (newer as IDisposable)?.Dispose();
    }
}
