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

    private MutatedModel(Assembly assembly, Profile profile, int? mutant)
    {
        active = assembly.GetTypes().Single(type => type.Name == "MutantControl").GetField("ActiveMutant")!;
        Switch(mutant);
        Implementation = ModelOf(assembly, profile);
    }

    /// <summary>The model.</summary>
    public IImplementation Implementation { get; }

    /// <summary>Loads a fresh copy of an assembly.</summary>
    /// <param name="path">The assembly that Stryker compiled.</param>
    /// <param name="profile">The CPython that is modelled.</param>
    /// <param name="mutant">The mutant that is on from the beginning; null for none.</param>
    public static MutatedModel Load(string path, Profile profile, int? mutant = null) =>
        new(new AssemblyLoadContext(null, isCollectible: true).LoadFromAssemblyPath(path), profile, mutant);

    /// <summary>Makes the model of an assembly; its optional settings are what they are by default.</summary>
    /// <param name="assembly">The model's assembly, or a copy of it.</param>
    /// <param name="profile">The CPython that is modelled.</param>
    internal static IImplementation ModelOf(Assembly assembly, Profile profile) => (IImplementation)Activator.CreateInstance(
        assembly.GetType(typeof(ModelImplementation).FullName!)!,
        BindingFlags.CreateInstance | BindingFlags.Instance | BindingFlags.Public | BindingFlags.OptionalParamBinding,
        null,
        [profile],
        null)!;

    /// <summary>Switches one mutant on and all others off.</summary>
    /// <param name="mutant">Its number; null for none.</param>
    public void Switch(int? mutant) => active.SetValue(null, mutant ?? None);
}
