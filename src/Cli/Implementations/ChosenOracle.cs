using Conform.Model;
using Conform.Oracle;
using Conform.Programs;

namespace Conform.Cli.Implementations;

/// <summary>What programs are compared with: a running CPython, or the model in its place.</summary>
/// <param name="Python">It.</param>
/// <param name="Place">Where it runs, for reports.</param>
/// <param name="Argument">What <c>--python</c> takes to name it again; null if it follows from the implementation under test.</param>
/// <param name="StartFresh">Starts the same one afresh.</param>
internal sealed record ChosenOracle(IImplementation Python, string Place, string? Argument, Func<IImplementation> StartFresh)
{
    /// <summary>The place of a CPython that is not embedded.</summary>
    public const string OwnProcess = "a process of its own";

    /// <summary>What <c>--python</c> takes to name this one and no other of its version; null if it follows from the implementation under test.</summary>
    public string? ExactArgument { get; init; } = Argument;

    /// <summary>What reports call it.</summary>
    public string Name => Python.Name;

    /// <summary>Its version and build.</summary>
    public Profile Profile => Python.Profile;

    /// <summary>The embedded CPython that it is; null if it is none.</summary>
    public CPythonImplementation? Embedded => Python as CPythonImplementation;

    /// <summary>The model of a CPython that cannot be embedded.</summary>
    /// <param name="profile">That CPython.</param>
    public static ChosenOracle OfModel(Profile profile) => new(new ModelImplementation(profile), $"of {profile}, which cannot be embedded", null, () => new ModelImplementation(profile));
}
