using Conform.Cli.Implementations;
using Conform.Gate;
using Conform.Model;
using Conform.Pictures.Structure;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Cli.Showing;

/// <summary>A program whose runs are drawn.</summary>
/// <param name="program">The program.</param>
/// <param name="atoms">How atoms are drawn.</param>
/// <param name="observe">When it is observed; after cells only where an implementation can do no more.</param>
internal sealed class ShownProgram(Program program, AtomStyle atoms, ObservationPoints observe)
{
    // Pictures show no equalities; asking for them would run code for nothing.
    private readonly RunRequest request = new(RunLimits.Default, []) { Observe = observe };

    /// <summary>The pictures of a run on an implementation.</summary>
    public (PictureSeries Cells, PictureSeries Statements) On(IImplementation implementation) => PictureSeries.AtBothPaces(
        program,
        implementation.Run(program, implementation.Capabilities.ObservesStatements ? request : request with { Observe = ObservationPoints.Cells }),
        atoms);

    /// <summary>The pictures of a run in CPython, of what the model finds to be within the limits.</summary>
    /// <param name="oracle">CPython.</param>
    /// <param name="addresses">Whether to show where objects are; only an embedded CPython tells.</param>
    /// <exception cref="WrongUseException">Addresses are asked of a CPython that is not embedded.</exception>
    public (PictureSeries Cells, PictureSeries Statements) InCPython(ChosenOracle oracle, bool addresses)
    {
        if (!addresses)
        {
            return On(new GuardedImplementation(new ModelImplementation(oracle.Profile), oracle.Python));
        }

        var keeper = new AddressKeeper(oracle.Embedded ?? throw new WrongUseException("'--addresses' are those of an embedded CPython; name another one with '--python'."));
        var observation = new GuardedImplementation(new ModelImplementation(oracle.Profile), keeper).Run(program, request);
        return PictureSeries.AtBothPaces(program, observation, atoms, keeper.Addresses);
    }
}
