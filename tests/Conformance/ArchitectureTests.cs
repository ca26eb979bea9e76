using System.Reflection;

namespace Conform.Conformance;

/// <summary>Which project may know which: the independence of model and oracle is what the verdicts rest on.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Conform.Programs")]
    [InlineData("Conform.Model", "Conform.Programs")]
    [InlineData("Conform.Mutants", "Conform.Programs", "Conform.Model")]
    [InlineData("Conform.Oracle", "Conform.Programs")]
    [InlineData("Conform.Gate", "Conform.Programs")]
    [InlineData("Conform.Adapters", "Conform.Programs")]
    [InlineData("Conform.Pictures", "Conform.Programs")]
    [InlineData("Conform.Testing", "Conform.Programs", "Conform.Model", "Conform.Oracle", "Conform.Gate")]
    public void Assembly_References_OnlyWhatTheDesignAllows(string assembly, params string[] allowed)
    {
        var referenced = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("Conform.", StringComparison.Ordinal));

        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void ProgramsAssembly_KnowsNoTestFramework()
    {
        var referenced = Assembly.Load("Conform.Programs").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(referenced, name => name.StartsWith("xunit", StringComparison.Ordinal) || name == "FsCheck.Xunit");
    }

    [Fact]
    public void ModelAssembly_NeverLoadsNativeCode()
    {
        var imports = Assembly.Load("Conform.Model").GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl));

        Assert.Empty(imports);
    }
}
