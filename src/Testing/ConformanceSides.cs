using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;

namespace Conform.Testing;

/// <summary>A model, ready to be run, and the CPython that it is compared with.</summary>
/// <param name="Model">The model, behind the reference model.</param>
/// <param name="Oracle">CPython, embedded in this process.</param>
/// <param name="Level">How strictly to compare.</param>
internal sealed record ConformanceSides(IImplementation Model, CPythonImplementation Oracle, Level Level)
{
    /// <summary>The differential run of both.</summary>
    public DifferentialRun Run => new(Model, Oracle, ComparisonRules.Of(Level), RunLimits.Default);

    /// <summary>Starts the CPython and makes the model for it.</summary>
    /// <exception cref="ConformanceException">There is no such CPython.</exception>
    public static ConformanceSides Start(Func<Profile, IImplementation> create, ConformanceSettings settings)
    {
        try
        {
            var oracle = CPythonImplementation.Start(Find(create, settings.Python));
            var model = create(oracle.Profile);

            // Whatever limits it keeps: what ends in it may go on without end in CPython.
            var guarded = new GuardedImplementation(new ModelImplementation(oracle.Profile), model);
            return new(guarded, oracle, settings.Level ?? model.Capabilities.Level);
        }
        catch (OracleException error)
        {
            throw new ConformanceException(error.Message, error);
        }
    }

    /// <summary>The program at an index of the sequence of the settings' seed.</summary>
    public Program ProgramAt(long index, ConformanceSettings settings) => ProgramSequence.At(settings.Seed, index, Generation(settings.Statements));

    /// <summary>What the model can be given.</summary>
    public GenerationSettings Generation(int statements) => new()
    {
        Statements = statements,
        Features = Model.Features & Oracle.Features,
        Operations = Model.Capabilities.Operations,
        Version = Oracle.Profile.Version,
        Level = Level,
    };

    private static PythonInstallation Find(Func<Profile, IImplementation> create, string? python)
    {
        var locator = new PythonLocator();
        if (python is not null)
        {
            return locator.Find(python);
        }

        // A model that takes any profile claims what it is given: the CPython that is found first.
        var usual = locator.FindDefault();
        var claimed = create(Profile.Of(usual.Version)).Profile.Version;
        return claimed == usual.Version ? usual : locator.FindClosest(claimed);
    }
}
