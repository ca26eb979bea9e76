using System.Runtime.Loader;
using Conform.Model;
using Conform.Programs;

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

    /// <summary>A copy of the model is made by reflection, so that no compiler shows whether its constructor still fits.</summary>
    [Fact]
    public void Model_OfACopyOfTheAssembly_IsMade()
    {
        var copy = new AssemblyLoadContext(null, isCollectible: true).LoadFromAssemblyPath(typeof(ModelImplementation).Assembly.Location);

        var model = MutatedModel.ModelOf(copy, Profile.Of(new PythonVersion(3, 13, 0)));

        Assert.NotEqual(typeof(ModelImplementation), model.GetType());
    }
}
