using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.Properties;

/// <summary>The stand-alone script of a divergence holds on the CPython whose observations it states.</summary>
public sealed class ReproductionProperties
{
    /// <summary>Programs that reach what a script can claim about functions, classes, instances, methods and exceptions.</summary>
    public static TheoryData<string> Programs { get; } = new()
    {
        "def f(a, b=[1], *, c=2):\n    d = b\n    def g():\n        return d\n    return g\nx = f(1)\ny = f\n# %%\ny = x()",
        "class A:\n    shared = []\n    def f(self):\n        return self\n    s = staticmethod(f)\n    c = classmethod(f)\n    @property\n    def p(self):\n        return 1\na = A()\nb = A()\na.x = A.shared\na.me = a\nm = a.f\n# %%\nb.x = a.x",
        "class S:\n    __slots__ = ('b', 'a')\ns = S()\ns.a = s.b = [1]\nclass P:\n    @property\n    def v(self):\n        return 5\np = P()\nvars(p)['v'] = 6",
        "class L(list): pass\nclass I(int): pass\nclass T(str): pass\nclass D(dict): pass\nl = L([1, 2])\nl.k = l\ni = I(7)\nt = T('x')\nd = D(a=1)\nw = [l, i, t, d]",
        "class E(ValueError): pass\ne = E(1, [2])\ntry:\n    raise e\nexcept E as c:\n    k = c\n# %%\nraise e",
        "class Q:\n    def __eq__(self, other):\n        return 1 / 0\n    def __hash__(self):\n        return 1\nq = Q()\ns = {q}\nr = [q]\n# %%\nq.x = 1",
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Script_OfFunctionsAndClasses_HoldsWhereItWasObserved(string text) => AssertHolds(ProgramText.Parse($"# %%\n{text}\n"));

    /// <summary>100 generated programs.</summary>
    [Fact]
    public void Script_OfAGeneratedProgram_HoldsWhereItWasObserved()
    {
        var settings = new GenerationSettings { Version = SharedOracle.Instance.Profile.Version, Features = SharedOracle.Model.Features & SharedOracle.Instance.Features };
        for (var index = 0; index < 100; index++)
        {
            var program = ProgramSequence.At(90_125, index, settings);
            if (!SharedOracle.MayKeepAddresses(program) && SharedOracle.Model.Run(program, RunRequest.Default).Stop is null)
            {
                AssertHolds(program);
            }
        }
    }

    /// <summary>What a wrong model observed, told as if CPython had: the script has to say what is not so and to exit with 1.</summary>
    [Fact]
    public void Script_OfWhatIsNotSo_PrintsWhatDiffersAndExitsWithOne()
    {
        var program = ProgramText.Parse("a = b = [1]\n# %%\na += [2]\n");
        var wrong = MutantCatalogue.Find("list-augmented-add-rebinds")!.Implement(SharedOracle.Instance.Profile).Run(program, RunRequest.Default);
        var ran = Run("printed = []\ndef print(*parts):\n    printed.append(' '.join(map(str, parts)))\n" + Script(program, wrong));

        var graph = new GraphIndex(ran.Graph);
        var printed = graph[ran.Graph.Names.First(name => name.Name == "printed").Number].Children.Select(line => ((StrValue)graph[line].Value!).Value.ToString());
        Assert.Equal([$"differs after cell 2: here this is not so, on {SharedOracle.Instance.Profile} it is:", "    type(p.b) is list and len(p.b) == 1"], printed);
        Assert.Equal("SystemExit", ran.Error?.Type);
        Assert.Equal(1, ((IntValue)graph[Assert.Single(ran.Error!.Arguments)].Value!).Value);
    }

    private static void AssertHolds(Program program)
    {
        var script = Script(program, SharedOracle.Instance.Run(program, RunRequest.Default));
        var ran = Run(script);

        Assert.True(ran.Error is null, $"{ran.Error} {string.Join(", ", ran.Graph.Nodes.Select(node => node.Value).OfType<StrValue>().Select(value => value.Value).TakeLast(3))}\n{script}");
    }

    private static string Script(Program program, ProgramObservation observed)
    {
        var side = ReportedSide.Of(SharedOracle.Instance);
        var divergence = new Divergence(program, new(DifferenceRule.Value, 0, "x", "int", "int", "int 1", "int 2"), observed, observed);
        return ReproductionScript.Of(new(divergence, side, side, Level.CPython, "conform replay x.py"));
    }

    private static CellObservation Run(string script)
    {
        // The script's own imports, which a program could not make.
        _ = SharedOracle.Instance.Invoke(api =>
        {
            foreach (var module in (string[])["math", "warnings"])
            {
                api.Import(module).Dispose();
            }

            return 0;
        });
        return SharedOracle.Instance.RunTexts([script], RunRequest.Default with { Questions = [] }).Cells[0];
    }
}
