using System.Reflection;
using System.Runtime.Loader;
using Conform.Model;
using Conform.Programs;

namespace Conform.Mutation;

/// <summary>A copy of the model's assembly that holds every mutant of it, at most one of which is switched on.</summary>
/// <remarks>What the model keeps for all runs (tables of methods, cached ints) is made once for each copy, under the mutant of that moment.</remarks>
internal sealed class MutatedModel
{
    private const int None = -1;
    private readonly FieldInfo active;
    private readonly Type type;

    private MutatedModel(Assembly assembly)
    {
        active = assembly.GetTypes().Single(candidate => candidate.Name == "MutantControl").GetField("ActiveMutant")!;
        type = assembly.GetType(typeof(ModelImplementation).FullName!)!;
        Switch(null);
    }

    /// <summary>Loads a fresh copy of the assembly that Stryker compiled to <paramref name="path"/>, with no mutant switched on.</summary>
    public static MutatedModel Load(string path) => new(new AssemblyLoadContext(null, isCollectible: true).LoadFromAssemblyPath(path));

    /// <summary>Switches one mutant on and all others off.</summary>
    /// <param name="mutant">Its number; null for none.</param>
    public void Switch(int? mutant) => active.SetValue(null, mutant ?? None);

    /// <summary>Makes a model of <paramref name="profile"/>.</summary>
    public IImplementation Create(Profile profile) => (IImplementation)Activator.CreateInstance(type, profile, null, null)!;
}
