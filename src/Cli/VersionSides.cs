using Conform.Adapters;
using Conform.Cli.Commands;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Cli;

/// <summary>Two CPythons, each in a process of its own, and the models of both. <see cref="Dispose"/> ends the processes.</summary>
internal sealed class VersionSides : IDisposable
{
    private readonly WorkerImplementation older;
    private readonly WorkerImplementation newer;

    private VersionSides(WorkerImplementation older, WorkerImplementation newer, Func<IImplementation> freshNewer, Level level)
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
    public static VersionSides Start(PythonInstallation first, PythonInstallation second, Level level)
    {
        var (left, right) = first.Version <= second.Version ? (first, second) : (second, first);
        var older = OracleOptions.StartWorker(left);
        try
        {
            return new(older, OracleOptions.StartWorker(right), () => OracleOptions.StartWorker(right), level);
        }
        catch (WorkerException)
        {
            older.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        older.Dispose();
        newer.Dispose();
    }
}
