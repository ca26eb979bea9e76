using Conform.Conformance.Snapshots;

namespace Conform.Conformance.Protocol;

/// <summary>Implementations in .NET assemblies, as a user puts them under the gate.</summary>
public sealed class AssemblyImplementationTests : IDisposable
{
    private static readonly string Example = Path.Combine(AppContext.BaseDirectory, "TinyModel.dll");

    private static readonly string Ledger = Path.Combine(RepositoryFolders.Root, "examples", "dotnet-model", "TinyModel.Tests", "ledger.json");

    private readonly string folder = Directory.CreateTempSubdirectory("conform-assembly").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Check_OfTheExampleWithItsLedger_Passes()
    {
        var result = CommandLine.Run(folder, "check", "--impl", Example, "--programs", "500", "--seed", "1", "--allow-inconclusive", "0.1", "--ledger", Ledger);

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        Assert.Contains("augmented-multiply-makes-a-new-list", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The contract in the model's own tests: it passes with the ledger, and fails without it and with one that is not true.</summary>
    [Fact]
    public void RequireAgreement_OfTheExample_HoldsWithItsLedgerOnly()
    {
        static TinyModel.TinyModelImplementation Create(Programs.Profile python) => new(python);
        var settings = Testing.ConformanceSettings.Default with { Programs = 60, AllowedInconclusive = 0.2, Ledger = Ledger, Python = SharedOracle.Instance.Installation.LibraryPath };
        var untrue = Path.Combine(folder, "untrue.json");
        File.WriteAllText(untrue, File.ReadAllText(Ledger).Replace("\"a *= 0\"", "\"a += [0]\"", StringComparison.Ordinal));

        Testing.Conformance.RequireAgreement(Create, settings);

        var unknown = Assert.Throws<Testing.ConformanceException>(() => Testing.Conformance.RequireAgreement(Create, settings with { Ledger = null }));
        Assert.Contains("Diverges: IdentitySplit list", unknown.Message, StringComparison.Ordinal);
        var stale = Assert.Throws<Testing.ConformanceException>(() => Testing.Conformance.RequireAgreement(Create, settings with { Ledger = untrue }));
        Assert.Contains("'augmented-multiply-makes-a-new-list' is no longer true", stale.Message, StringComparison.Ordinal);
        Assert.Throws<Testing.ConformanceException>(() => Testing.Conformance.RequireAgreement(Create, settings with { Ledger = Path.Combine(folder, "nowhere.json") }));
    }

    [Theory]
    [InlineData("replay", "Verdict: agrees.")]
    [InlineData("shrink", "there is nothing to shrink")]
    public void Command_OfTheExample_RunsIt(string command, string said)
    {
        var file = Path.Combine(folder, "program.py");
        File.WriteAllText(file, "x = [1]\ny = x\ny += [2]\n");

        var result = CommandLine.Run(folder, command, file, "--impl", Example);

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Laws_OfTheExample_Hold() => Assert.Equal(0, CommandLine.Run(folder, "laws", "dead-aliases", "--impl", Example, "--programs", "50").ExitCode);

    /// <summary>A model in .NET is an executable of the line protocol, too.</summary>
    [Fact]
    public void Serve_OfTheExample_HasManners()
    {
        var result = CommandLine.Run(folder, "protocol-test", $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "conform.dll")}\" serve --impl \"{Example}\"");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    [Theory]
    [InlineData("nowhere.dll", "There is no file")]
    [InlineData("Spectre.Console.dll", "exports 0 classes that implement Conform.Programs.IImplementation")]
    [InlineData("text.dll", "cannot be loaded as a .NET assembly")]
    public void Check_OfAnAssemblyThatIsNone_SaysWhy(string name, string message)
    {
        File.WriteAllText(Path.Combine(folder, "text.dll"), "no assembly");
        var path = name == "Spectre.Console.dll" ? Path.Combine(AppContext.BaseDirectory, name) : Path.Combine(folder, name);

        var result = CommandLine.Run(folder, "check", "--impl", path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }
}
