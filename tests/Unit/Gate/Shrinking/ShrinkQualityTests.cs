using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Shrinking;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Shrinking;

/// <summary>The exact smallest programs that large ones shrink to.</summary>
public class ShrinkQualityTests
{
    private const string Slice = """
        # %%
        v1 = [1, 2, [3, 4]]
        v2 = [v1, 7, 1000]
        v3 = v1
        # %%
        v4 = v2[:]
        v3.append(v2)
        v5 = v4[0]
        # %%
        v4.append(5)
        v5 += [v4]
        del v1
        """;

    /// <summary>Mistake, program, the smallest program.</summary>
    public static TheoryData<string, string, string> Minimal => new()
    {
        { nameof(Mistake.SliceShares), Slice, "a = []\nb = a[:]\n" },
        {
            nameof(Mistake.SliceShares),
            """
            z = [[[5]]]
            y = z[0][:]
            x = y[:]
            x[0] = y[0][:]
            """,
            "a = []\nb = a[:]\n"
        },
        {
            nameof(Mistake.AugmentedRebinds),
            """
            xs = [1, [2], 3]
            ys = [xs, xs]
            zs = ys[0]
            zs += [9, ys]
            xs.append(zs)
            """,
            "a = b = []\na += a\n"
        },
        {
            nameof(Mistake.AppendCopies),
            """
            q = [1000]
            r = [q, 2]
            r.append(5)
            r.append(q)
            q[0] = r
            """,
            "a = []\na.append(a)\n"
        },
        {
            nameof(Mistake.EqualIntsAreOne),
            """
            a = 5
            b = [123456, a]
            c = 123456
            d = [b, c]
            """,
            "a = [257, 257]\n"
        },
        {
            nameof(Mistake.CopyIsDeep),
            """
            inner = [1]
            outer = [inner, 5, inner]
            other = copy.copy(outer)
            outer.append(other)
            """,
            "a = []\nb = copy.copy([a])\n"
        },
        {
            nameof(Mistake.RaisesOnDelete),
            """
            a = [1]
            b = a[:]
            del a
            c = b
            """,
            "a = None\ndel a\n"
        },
    };

    [Theory]
    [MemberData(nameof(Minimal))]
    public void Shrink_KnownMistake_ReachesTheSmallestProgram(string mistake, string text, string expected)
    {
        using var wrong = new TinyPython(Enum.Parse<Mistake>(mistake));
        using var right = new TinyPython();
        var run = new DifferentialRun(wrong, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var original = run.Check(ProgramText.Parse(text)).Divergence;
        Assert.NotNull(original);
        var located = run.Locate(original);
        var result = Shrinker.Over(run, ShrinkBudget.Default, TimeProvider.System).Shrink(located.Program, ShrinkGoal.AnyDivergence);
        Assert.Equal(ShrinkStopReason.Finished, result.Reason);
        Assert.InRange(result.Runs, 1, 600);
        Assert.Equal("import copy\n# %%\n" + expected, ProgramText.Render(result.Program));
    }

    [Fact]
    public void Shrink_AnyStart_ReachesOneNormalForm()
    {
        using var wrong = new TinyPython(Mistake.SliceShares);
        using var right = new TinyPython();
        var run = new DifferentialRun(wrong, right, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        string[] starts = [Slice, "x = [[1], 2]\ny = x[0]\nz = y[:]\n", "b = [1]\na = b[:]\n", "a = [[]]\nb = [a[0][:]]\n"];
        var results = starts.Select(start =>
        {
            var located = run.Locate(run.Check(ProgramText.Parse(start)).Divergence!);
            return ProgramText.Render(Shrinker.Over(run, ShrinkBudget.Default, TimeProvider.System).Shrink(located.Program, ShrinkGoal.AnyDivergence).Program);
        });
        Assert.Single(results.Distinct());
    }
}
