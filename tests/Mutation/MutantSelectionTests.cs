namespace Conform.Mutation;

public sealed class MutantSelectionTests
{
    private static readonly Mutant[] Mutants = [.. Enumerable.Range(0, 100).Select(id => new Mutant(id, "src/Model/A.cs", id, $"{id}:1-{id}:2", "Equality mutation", "!=", "Pending"))];

    [Fact]
    public void Of_Sample_DependsOnTheCommitAndNotOnTheOrder()
    {
        var selection = new MutantSelection("c0ffee", 10);

        Assert.Equal(10, selection.Of(Mutants).Count);
        Assert.Equal(selection.Of(Mutants), selection.Of(Mutants.Reverse()));
        Assert.NotEqual(selection.Of(Mutants), new MutantSelection("decaf", 10).Of(Mutants));
    }

    [Fact]
    public void Of_Shards_ShareTheSampleAmongThem()
    {
        var whole = new MutantSelection("c0ffee", 31).Of(Mutants);
        var shares = Enumerable.Range(1, 4).Select(shard => new MutantSelection("c0ffee", 31, shard, 4).Of(Mutants)).ToList();

        Assert.Equal(whole.ToHashSet(), shares.SelectMany(share => share).ToHashSet());
        Assert.Equal(31, shares.Sum(share => share.Count));
        Assert.All(shares, share => Assert.InRange(share.Count, 7, 8));
    }
}
