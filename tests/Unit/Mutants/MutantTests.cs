using System.Runtime.CompilerServices;
using Conform.Gate;
using Conform.Model;
using Conform.Model.Semantics;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Mutants;

/// <summary>Each mutant is what it says: one wrong rule, in the folder of its family, refuted by its program.</summary>
public sealed class MutantTests
{
    private const int Fewest = 80;

    public static TheoryData<string> Names { get; } = [.. MutantCatalogue.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Refutation_DivergesFromTheModel(string name)
    {
        var mutant = MutantCatalogue.Find(name)!;

        foreach (var version in new PythonVersion[] { new(3, 11), PythonVersion.Newest })
        {
            Assert.IsType<Diverges>(Verdict(mutant, mutant.Refutation, version));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rules_ReplaceOneClassOfRules(string name)
    {
        var rules = MutantCatalogue.Find(name)!.Rules;

        var replaced = typeof(RuleSet).GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false } && property.GetValue(rules)!.GetType() != property.PropertyType);

        Assert.Single(replaced);
    }

    /// <summary>A mutant that were wrong everywhere would show nothing: most programs that refute others show no error of its own.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Mutant_OnTheRefutationsOfOthers_MostlyAgrees(string name)
    {
        var mutant = MutantCatalogue.Find(name)!;
        var others = MutantCatalogue.All.Where(other => other.Family != mutant.Family).ToList();

        var agreeing = others.Count(other => Verdict(mutant, other.Refutation, PythonVersion.Newest) is Agrees);

        Assert.True(agreeing >= others.Count * 6 / 10, $"{name} agrees on {agreeing} of {others.Count} programs.");
    }

    [Fact]
    public void Names_AndClaims_AreUnique()
    {
        Assert.Equal(MutantCatalogue.All.Count, MutantCatalogue.All.Select(mutant => mutant.Name).Distinct().Count());
        Assert.Equal(MutantCatalogue.All.Count, MutantCatalogue.All.Select(mutant => mutant.Claim).Distinct().Count());
        Assert.All(MutantCatalogue.All, mutant => Assert.EndsWith(".", mutant.Claim, StringComparison.Ordinal));
    }

    [Fact]
    public void Catalogue_HasManyMutantsOfEachFamily()
    {
        Assert.True(MutantCatalogue.All.Count >= Fewest);
        Assert.All(Enum.GetValues<MutantFamily>(), family => Assert.True(MutantCatalogue.All.Count(mutant => mutant.Family == family) >= 8, $"{family}"));
    }

    [Fact]
    public void Files_LieInTheFolderOfTheFamily()
    {
        var root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "Mutants");

        Assert.All(MutantCatalogue.All, mutant => Assert.Equal($"Conform.Mutants.{mutant.Family}", mutant.GetType().Namespace));
        Assert.All(MutantCatalogue.All, mutant => Assert.True(File.Exists(Path.Combine(root, $"{mutant.Family}", $"{mutant.GetType().Name}.cs")), mutant.Name));
    }

    private static Verdict Verdict(Mutant mutant, string program, PythonVersion version)
    {
        var profile = Profile.Of(version);
        return new DifferentialRun(new ModelImplementation(profile), mutant.Implement(profile), Conform.Gate.Comparing.ComparisonRules.Of(mutant.Level), RunLimits.Default)
            .Check(ProgramText.Parse(program)).Verdict;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
