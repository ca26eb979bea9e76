using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Conformance.HostileInput;

/// <summary>Programs that have no end, or fill the memory, are found by the model, and CPython never sees them.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> Endless { get; } =
    [
        // Big numbers and texts.
        "x = 10 ** 10 ** 6", "x = 10 ** 10 ** 10 ** 10", "x = 2 ** 10 ** 7", "x = 1 << 10 ** 9", "x = pow(3, 10 ** 8)", "x = [0] * 10 ** 12", "x = (0,) * 10 ** 9", "x = 'a' * 10 ** 12", "x = b'a' * 10 ** 12",
        "x = bytes(10 ** 12)", "x = bytearray(10 ** 9)", "x = 'x'.ljust(10 ** 12)", "x = 'x'.center(10 ** 9)", "x = 'x'.zfill(10 ** 9)", "x = '%*d' % (10 ** 9, 1)", "x = (1).to_bytes(10 ** 9, 'big')", "a = 'x' * 10000\nx = a.replace('x', a)",

        // Growth step by step.
        "a = 1\nwhile True:\n    a *= 1000", "a = 1\nfor i in range(10 ** 6):\n    a *= 1000", "a = 7\nfor i in range(100):\n    a *= a", "a = 'x'\nfor i in range(100):\n    a += a", "a = [0]\nfor i in range(100):\n    a += a",
        "a = [0]\nfor i in range(100):\n    a.extend(a)", "a = [1]\nfor x in a:\n    a.append(x)", "x = [0]\nfor i in range(1000):\n    x = [*x, *x]",

        // Long and endless iterables.
        "x = list(range(10 ** 9))", "x = set(range(10 ** 7))", "x = sum(range(10 ** 9))", "x = [i for i in range(10 ** 9)]", "x = {i: i for i in range(10 ** 8)}", "x = sorted(range(10 ** 8))", "x = max(range(10 ** 9), key=abs)", "x = [*range(10 ** 8)]",
        "a, *b = range(10 ** 8)", "x = list(zip(range(10 ** 8)))", "x = ' '.join(map(str, range(10 ** 8)))", "x = bytearray()\nx.extend(iter(int, 1))", "x = list(iter(int, 1))", "x = list(enumerate(iter(int, 1)))", "x = any(0 for i in iter(int, 1))",
        "def g():\n    while True:\n        yield 1\nx = list(g())", "class A:\n    def __iter__(self):\n        return self\n    def __next__(self):\n        return 1\nx = list(A())",

        // Loops and recursion.
        "while True:\n    pass", "def f():\n    return f()\nf()", "f = lambda x: f(x + 1)\nf(0)", "class A:\n    def __getattr__(self, name):\n        return getattr(self, 'x')\nA().y", "class A:\n    def __eq__(self, other):\n        return self == other\nx = A() == A()",

        // Few objects, exponentially many paths.
        "a = []\nfor i in range(30):\n    a = [a] * 40\nx = repr(a)", "a = ()\nfor i in range(30):\n    a = (a,) * 40\nx = hash(a)", "a = b = ()\nfor i in range(30):\n    a = (a,) * 40\n    b = (b,) * 40\nx = a == b",
        "a = []\nb = []\nfor i in range(60):\n    a = [a, a]\n    b = [b, b]\nx = a == b", "a = []\nb = []\nfor i in range(60):\n    a = [a, a]\n    b = [b, b]\nx = a < b", "a = []\nb = []\nfor i in range(60):\n    a = {0: a, 1: a}\n    b = {0: b, 1: b}\nx = a in [b]",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void Check_ProgramWithoutEnd_IsStoppedByTheModel(string text)
    {
        var run = new DifferentialRun(SharedOracle.Model, new Forbidden(SharedOracle.Instance), ComparisonRules.Of(Level.CPython), RunLimits.Default);

        var verdict = Assert.IsType<Inconclusive>(run.Check(ProgramText.Parse(text + "\n")).Verdict);

        Assert.Equal(InconclusiveReason.Limit, verdict.Reason);
    }

    /// <summary>Nobody asks for the equality of what is dear to compare, though the program itself is cheap.</summary>
    [Fact]
    public void Check_SharedStructuresWithoutComparison_AsksNoDearQuestion() =>
        SharedOracle.AssertAgrees(ProgramText.Parse("a = []\nb = []\nfor i in range(60):\n    a = [a, a]\n    b = [b, b]\n"));

    /// <summary>CPython, which must not be reached.</summary>
    private sealed class Forbidden(IImplementation inner) : IImplementation
    {
        public string Name => inner.Name;

        public Profile Profile => inner.Profile;

        public Features Features => inner.Features;

        public ProgramObservation Run(Program program, RunRequest request) => throw new InvalidOperationException("The program reached CPython.");
    }
}
