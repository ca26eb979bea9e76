using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Cli.Showing;

/// <summary>The oracle, which remembers where the objects of the last run were.</summary>
internal sealed class AddressKeeper(CPythonImplementation oracle) : IImplementation
{
    private IReadOnlyDictionary<int, long> addresses = new Dictionary<int, long>();

    /// <inheritdoc/>
    public string Name => oracle.Name;

    /// <inheritdoc/>
    public Profile Profile => oracle.Profile;

    /// <inheritdoc/>
    public Features Features => oracle.Features;

    /// <inheritdoc/>
    public Capabilities Capabilities => oracle.Capabilities;

    /// <summary>The addresses of the last run by observed number; none before it.</summary>
    public IReadOnlyDictionary<int, long> Addresses => addresses;

    /// <inheritdoc/>
    public ProgramObservation Run(Program program, RunRequest request) => oracle.Run(program, request, out addresses);
}
