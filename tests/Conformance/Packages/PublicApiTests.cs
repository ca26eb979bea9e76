using System.Reflection;
using Conform.Conformance.Snapshots;
using PublicApiGenerator;

namespace Conform.Conformance.Packages;

/// <summary>The public contract, member by member: what changes here changes for everybody who has written a model.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        // What the compiler and the build write says nothing about the contract.
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.CodeDom.Compiler.GeneratedCodeAttribute"],
    };

    [Theory]
    [InlineData("Conform.Programs")]
    [InlineData("Conform.Gate")]
    [InlineData("Conform.Testing")]
    public Task PublicApi_IsAsRecorded(string assembly) =>
        Snapshot.Matches(Assembly.Load(assembly).GeneratePublicApi(Options).ReplaceLineEndings("\n"), $"PublicApiTests.PublicApi_{assembly}");
}
