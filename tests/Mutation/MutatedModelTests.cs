using Conform.Model;

namespace Conform.Mutation;

/// <summary>What Stryker needs: a test that runs on the model that it changed.</summary>
public sealed class MutatedModelTests
{
    /// <summary>Keeps the changed assembly for the judge where <c>MUTATION_ASSEMBLY</c> says; Stryker puts the old one back at its end.</summary>
    [Fact]
    public void Model_ThatStrykerChanged_IsKept()
    {
        var assembly = typeof(ModelImplementation).Assembly;
        var isChanged = assembly.GetTypes().Any(type => type.Name == "MutantControl");
        if (isChanged && Environment.GetEnvironmentVariable("MUTATION_ASSEMBLY") is { Length: > 0 } path)
        {
            File.Copy(assembly.Location, path, overwrite: true);
        }

        Assert.Equal("Conform.Model", assembly.GetName().Name);
    }
}
