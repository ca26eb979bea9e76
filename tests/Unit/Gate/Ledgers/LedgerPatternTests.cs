using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Ledgers;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Ledgers;

/// <summary>What a pattern accounts for, shown on wrong models against the right one.</summary>
public class LedgerPatternTests
{
    private const string Rebinds = "a = b = [1]\na += [2]\n";

    /// <summary>Another program with the same bug, and whether the entry of <see cref="Rebinds"/> accounts for it.</summary>
    public static TheoryData<string, string, bool> Others { get; } = new()
    {
        { "the same with other values", "x = {}\nz = y = [x, x]\nz += (1, 2)\n", true },
        { "inside a function", "def f(x):\n    x += [1]\n    return x\na = []\nb = f(a)\n", true },
        { "another type", "class L(list): pass\na = b = L()\na += [1]\n", false },
    };

    [Fact]
    public void Of_ADivergence_NamesRuleOperationsAndContainers()
    {
        var pattern = LedgerPattern.Of(Located("list-augmented-add-rebinds", Rebinds));

        Assert.Equal(["IdentitySplit list"], pattern.Signatures);
        Assert.Equal(["Add =", "ListDisplay"], pattern.Operations);
        Assert.Equal(["list"], pattern.Types);
        Assert.Null(pattern.Texts);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Matches_OtherProgramsOfTheBug_WhereRuleOperationsAndTypesAreThere(string name, string text, bool expected)
    {
        var pattern = LedgerPattern.Of(Located("list-augmented-add-rebinds", "a = b = [1]\na += ''\n"));

        Assert.True(pattern.Matches(Located("list-augmented-add-rebinds", text)) == expected, name);
    }

    [Fact]
    public void Matches_AnotherBugOfThatRule_IsFalse()
    {
        var pattern = LedgerPattern.Of(Located("list-augmented-add-rebinds", Rebinds));

        Assert.False(pattern.Matches(Located("list-augmented-multiply-rebinds", "a = b = [1]\na *= 2\n")));
        Assert.False(pattern.Matches(Located("set-augmented-xor-rebinds", "a = b = {1}\na ^= {2}\n")));
    }

    [Fact]
    public void Matches_TheStatementOnly_WhatStandsBeforeCountsNot()
    {
        // The program holds '+=' on a list, but what diverges is '*='.
        var pattern = LedgerPattern.Of(Located("list-augmented-add-rebinds", Rebinds)) with { Operations = ["Add ="] };
        var other = Located("list-augmented-multiply-rebinds", "a = b = [1]\na += [2]\na *= 2\n");

        Assert.Equal("IdentitySplit list", other.Signature.ToString());
        Assert.False(pattern.Matches(other));
    }

    [Fact]
    public void Matches_WhatAFunctionDoes_WhenTheStatementCallsIt()
    {
        var located = Located("list-augmented-add-rebinds", "def f(x):\n    x += [1]\na = []\nf(a)\n");
        var pattern = new LedgerPattern(["Length list"], ["Add ="], ["list"]);

        Assert.True(pattern.Matches(located));
        Assert.False((pattern with { Operations = ["Mult ="] }).Matches(located));
    }

    [Theory]
    [InlineData("IdentitySplit *", true)]
    [InlineData("IdentitySplit list", true)]
    [InlineData("IdentitySplit */list", true)]
    [InlineData("IdentitySplit list/*", true)]
    [InlineData("IdentitySplit l*t", true)]
    [InlineData("IdentitySplit *s*t", true)]
    [InlineData("IdentitySplit list*", true)]
    [InlineData("IdentitySplit l*i", false)]
    [InlineData("IdentitySplit li*ist", false)]
    [InlineData("IdentitySplit *t*s*", false)]
    [InlineData("IdentitySplit dict", false)]
    [InlineData("Length list", false)]
    public void Matches_SignaturesWithStars_StandForAnyKind(string signature, bool expected) =>
        Assert.Equal(expected, new LedgerPattern([signature], [], []).Matches(Located("list-augmented-add-rebinds", Rebinds)));

    [Theory]
    [InlineData("Add =|Mult =", "list|dict", true)]
    [InlineData("A* =", "dict|l*", true)]
    [InlineData("A*=|B", "d*", false)]
    [InlineData("Sub =|Mult =", "list", false)]
    [InlineData("Add =", "set|dict", false)]
    public void Matches_Alternatives_OneIsEnough(string operations, string types, bool expected) =>
        Assert.Equal(expected, new LedgerPattern(["IdentitySplit list"], [operations], [types]).Matches(Located("list-augmented-add-rebinds", Rebinds)));

    [Theory]
    [InlineData("try:\n    a += a\nexcept BufferError:\n    b = 1\n", "Add =", true)]
    [InlineData("def f():\n    global a, b\n    try:\n        a += a\n    except BufferError:\n        b = 1\nf()\n", "Add =", true)]
    [InlineData("try:\n    a += a\nexcept BufferError:\n    b = 1\n", "Mult =", false)]
    public void Matches_WhatAnExceptionLeavesThatTheStatementCatches_WhereTheOperationIsThere(string statement, string operation, bool expected)
    {
        var located = Located("byte-array-can-be-added-to-itself", $"a = bytearray(1)\n{statement}");

        Assert.NotEqual(DifferenceRule.Outcome, located.Signature.Rule);
        Assert.Equal(expected, new LedgerPattern(["Outcome completed/BufferError"], [operation], ["bytearray"]).Matches(located));
    }

    [Theory]
    [InlineData("a += a\nb = 1\nraise BufferError\n", true)]
    [InlineData("b = 1\n", false)]
    public void Matches_WhatAnExceptionLeavesThatEndsTheCellEarlier_WhereTheCellIsTheCulprit(string cell, bool diverges)
    {
        var profile = Profile.Of(PythonVersion.Newest);
        var run = new DifferentialRun(
            MutantCatalogue.Find("byte-array-can-be-added-to-itself")!.Implement(profile), new ModelImplementation(profile), ComparisonRules.Of(Level.Language), RunLimits.Default);
        var whole = run.Check(ProgramText.Parse($"a = bytearray(1)\n# %%\n{cell}")).Divergence;

        Assert.Equal(diverges, whole is not null && new LedgerPattern(["Outcome completed/BufferError"], ["Add ="], ["bytearray"]).Matches(whole));
    }

    [Fact]
    public void Matches_AStateWithoutATry_IsNotLeftByAnException() =>
        Assert.False(new LedgerPattern(["Outcome completed/BufferError"], ["Add ="], ["list"]).Matches(Located("list-augmented-add-rebinds", Rebinds)));

    [Fact]
    public void MayHaveForm_OfAnotherEffectOfTheSameOperation_UntilItIsAdded()
    {
        var pattern = LedgerPattern.Of(Located("list-augmented-add-rebinds", "a = b = [1]\na += ''\n"));
        var effect = Located("list-augmented-add-rebinds", "a = []\n[a][0] += [1]\n");

        Assert.Equal("Length list", effect.Signature.ToString());
        Assert.True(pattern.MayHaveForm(effect));
        Assert.False(pattern.Matches(effect));
        Assert.True(pattern.WithForm(effect).Matches(effect));
        Assert.False(pattern.MayHaveForm(Located("list-augmented-multiply-rebinds", "a = [1]\n[a][0] *= 2\n")));
    }

    private static Divergence Located(string mutant, string text)
    {
        var profile = Profile.Of(PythonVersion.Newest);
        var run = new DifferentialRun(MutantCatalogue.Find(mutant)!.Implement(profile), new ModelImplementation(profile), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        return run.Locate(run.Check(ProgramText.Parse(text)).Divergence ?? throw new InvalidOperationException($"{mutant} does not diverge"));
    }
}
