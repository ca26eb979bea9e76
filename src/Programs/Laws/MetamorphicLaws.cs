namespace Conform.Programs.Laws;

/// <summary>All laws, in the order in which they are told.</summary>
public static class MetamorphicLaws
{
    /// <summary>The laws; their names are unique.</summary>
    public static IReadOnlyList<MetamorphicLaw> All { get; } =
        [new RenamedVariables(), new SplitCells(), new DeadAliases(), new ReadThroughTuples(), new DeepCopyOfADeepCopy(), new SwappedStatements()];

    /// <summary>The law of that name, or null.</summary>
    public static MetamorphicLaw? Find(string name) => All.FirstOrDefault(law => law.Name == name);
}
