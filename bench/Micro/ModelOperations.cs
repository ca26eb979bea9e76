using BenchmarkDotNet.Attributes;
using Conform.Model.Execution;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Micro;

/// <summary>One operation of the model, executed a thousand times by a loop of a program, from the tree of the program on.</summary>
/// <remarks>The loop itself is the baseline: what an operation costs is the difference to it. In this process: BenchmarkDotNet does not find the project of an assembly in
/// this layout of folders.</remarks>
[InProcess]
[MemoryDiagnoser]
public class ModelOperations
{
    /// <summary>How often the loop executes the operation.</summary>
    public const int Repetitions = 1000;

    private static readonly ModelProfile Profile = new(Conform.Programs.Profile.Of(new(3, 13)));

    private static readonly RunRequest Request = new(RunLimits.Default, []);

    private readonly Program loop = Repeating("pass");
    private readonly Program rebinding = Repeating("b = a", "a = [1]");
    private readonly Program integers = Repeating("a = a + 3", "a = 1");
    private readonly Program appending = Repeating("a.append(b)", "a = []");
    private readonly Program subscripts = Repeating("a[1] = a[0]", "a = [1, 2]");
    private readonly Program dicts = Repeating("a[b] = b", "a = {}");
    private readonly Program sets = Repeating("a.add(b)", "a = set()");
    private readonly Program attributes = Repeating("a.x = a.y", "class A:\n    pass", "a = A()", "a.y = 1");
    private readonly Program calls = Repeating("f(b)", "def f(x):\n    return x");
    private readonly Program equality = Repeating("a == c", "a = [[1, 'x'], {2: (3,)}]", "c = copy.deepcopy(a)");
    private readonly Program shallowCopies = Repeating("copy.copy(a)", "a = [1, 2, 3]");
    private readonly Program deepCopies = Repeating("copy.deepcopy(a)", "a = [[1], {2: [3]}]");

    /// <summary>The loop alone.</summary>
    [Benchmark(Baseline = true)]
    public Stop? Loop() => Run(loop);

    /// <summary><c>b = a</c>.</summary>
    [Benchmark]
    public Stop? Rebinding() => Run(rebinding);

    /// <summary><c>a = a + 3</c>.</summary>
    [Benchmark]
    public Stop? IntegerAddition() => Run(integers);

    /// <summary><c>a.append(b)</c>.</summary>
    [Benchmark]
    public Stop? ListAppend() => Run(appending);

    /// <summary><c>a[1] = a[0]</c>.</summary>
    [Benchmark]
    public Stop? ListSubscripts() => Run(subscripts);

    /// <summary><c>a[b] = b</c>.</summary>
    [Benchmark]
    public Stop? DictStore() => Run(dicts);

    /// <summary><c>a.add(b)</c>.</summary>
    [Benchmark]
    public Stop? SetAdd() => Run(sets);

    /// <summary><c>a.x = a.y</c>.</summary>
    [Benchmark]
    public Stop? Attributes() => Run(attributes);

    /// <summary><c>f(b)</c>.</summary>
    [Benchmark]
    public Stop? FunctionCall() => Run(calls);

    /// <summary><c>a == c</c> of nested containers.</summary>
    [Benchmark]
    public Stop? NestedEquality() => Run(equality);

    /// <summary><c>copy.copy(a)</c> of a list.</summary>
    [Benchmark]
    public Stop? ShallowCopy() => Run(shallowCopies);

    /// <summary><c>copy.deepcopy(a)</c> of nested containers.</summary>
    [Benchmark]
    public Stop? DeepCopy() => Run(deepCopies);

    private static Program Repeating(string operation, params string[] before) =>
        ProgramText.Parse(string.Join('\n', [.. before, $"for b in range({Repetitions}):", "    " + operation]));

    private static Stop? Run(Program program) => new ProgramRun(RuleSet.Real, Profile, Request).ExecuteUnobserved(program) is { } stop
        ? throw new InvalidOperationException($"The model stops: {stop.Detail}.")
        : null;
}
