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

    private static readonly string[] Contract = ["Conform.Programs", "Conform.Gate", "Conform.Testing"];

    /// <summary>The assemblies whose public members are the contract.</summary>
    public static TheoryData<string> Assemblies { get; } = [.. Contract];

    /// <summary>The snapshots of this class.</summary>
    internal static IEnumerable<string> Snapshots => Contract.Select(NameOf);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public Task PublicApi_IsAsRecorded(string assembly) =>
        Snapshot.Matches(Assembly.Load(assembly).GeneratePublicApi(Options).ReplaceLineEndings("\n"), NameOf(assembly));

    private static string NameOf(string assembly) => $"{nameof(PublicApiTests)}.PublicApi_{assembly}";
}
