using Conform.Programs;
using Xunit;

namespace Conform.Testing;

/// <summary>The whole conformance suite as tests of one model: a test class derives from it and says how the model is made.</summary>
/// <remarks>Needs a CPython with a shared library, 3.8 to 3.13: the one of <c>CONFORM_PYTHON</c>, of python3 on the path, or of the places where they usually are.</remarks>
public abstract class ModelConformance
{
    /// <summary>How much is checked, and how strictly.</summary>
    protected virtual ConformanceSettings Settings => ConformanceSettings.Default;

    /// <summary>Makes the model.</summary>
    /// <param name="python">The CPython that it is compared with, to be its <see cref="IImplementation.Profile"/>. A model of one version ignores it.</param>
    protected abstract IImplementation CreateModel(Profile python);

    /// <summary>Generated programs show the same on the model and in CPython.</summary>
    [Fact]
    public void GeneratedProgramsAgree() => Conformance.RequireAgreement(CreateModel, Settings);

    /// <summary>A program shows the same whatever ran before it, and what it shows is well formed.</summary>
    [Fact]
    public void ProgramsAreIsolated() => Conformance.RequireIsolation(CreateModel, Settings);

    /// <summary>The model holds to the laws that need no CPython.</summary>
    [Fact]
    public void LawsHold() => Conformance.RequireLaws(CreateModel, Settings);
}
