
namespace Conform.Conformance.Protocol;

/// <summary>Implementations in .NET assemblies, as a user puts them under the gate.</summary>
public sealed class AssemblyImplementationTests : IDisposable
{
    private static readonly string Example = Path.Combine(AppContext.BaseDirectory, "TinyModel.dll");

    private readonly string folder = Directory.CreateTempSubdirectory("conform-assembly").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Check_OfTheExample_Agrees()
    {
        var result = CommandLine.Run(folder, "check", "--impl", Example, "--programs", "500", "--seed", "1", "--allow-inconclusive", "0.1");

        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
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
