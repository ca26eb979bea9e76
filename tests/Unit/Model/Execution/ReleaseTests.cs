using Conform.Model;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Unit.Model.Execution;

/// <summary>Which tracked objects die by which statement, and in which order, where references are counted.</summary>
/// <remarks>Expected values: observed on CPython 3.8 to 3.13.</remarks>
public sealed class ReleaseTests
{
    private const string Classes = "class A:\n    pass\nclass B:\n    pass\nclass C:\n    pass\nclass L(list):\n    pass\n";

    /// <summary>The cell after the classes says what its statements release.</summary>
    [Theory]
    [InlineData("a = A()\ndel a", "2: A")]
    [InlineData("a = A()\na = B()", "2: A")]
    [InlineData("a = b = A()\ndel a\nb = 1", "3: A")]
    [InlineData("a, b = A(), B()\ndel b, a", "2: B A")]
    [InlineData("a = [A(), B(), C()]\ndel a", "2: C B A")]
    [InlineData("a = (A(), B(), C())\ndel a", "2: C B A")]
    [InlineData("a = {0: A(), B(): C()}\ndel a", "2: A B C")]
    [InlineData("a = [A(), [B(), C()]]\nb = a[1]\ndel a\nb.clear()", "3: A; 4: C B")]
    [InlineData("a = [A(), B(), C()]\ndel a[:2]", "2: B A")]
    [InlineData("a = [A(), 1, B(), 1]\ndel a[::2]", "2: A B")]
    [InlineData("a = [A(), 1, B(), 1]\ndel a[::-2]\ndel a[::-1]", "3: A B")]
    [InlineData("a = [A(), B(), C()]\na[1:] = []", "2: C B")]
    [InlineData("a = [A(), B(), C()]\na[::2] = 0, 0", "2: A C")]
    [InlineData("a = [A(), B()]\na.pop()\na.remove(a[0])", "2: B; 3: A")]
    [InlineData("a = {0: A(), 1: B()}\na[1] = 0\na.clear()", "2: B; 3: A")]
    [InlineData("a = A()\na.x = B()\na.y = C()\ndel a", "4: A B C")]
    [InlineData("a = A()\na.x = B()\na.x = C()\ndel a.x", "3: B; 4: C")]
    [InlineData("a = L([A(), B()])\na.x = C()\ndel a", "3: L C B A")]
    [InlineData("[A(), B()]\nA()", "1: B A; 2: A")]
    [InlineData("for a in [A(), B()]:\n    pass\ndel a", "1: A; 2: B")]
    [InlineData("def f():\n    a = A()\n    b = B()\n    return C()\nf()", "2: A B C")]
    [InlineData("def f():\n    a, b, c = A(), B(), C()\n    return lambda: b\nx = f()\ndel x", "2: A C; 3: B")]
    [InlineData("def f():\n    a = A()\n    1 / 0\ntry:\n    f()\nexcept ArithmeticError:\n    b = B()\ndel b", "2: A; 3: B")]
    [InlineData("def f():\n    a = A()\n    yield B()\ng = f()\nb = next(g)\ndel g\ndel b", "4: A; 5: B")]
    [InlineData("a = [A()]\na.append(a)\ndel a", "")]
    [InlineData("a = A()\na.x = a\na.y = B()\ndel a", "")]
    [InlineData("a = [A(), B()]\nb = copy.deepcopy(a)\ndel a\ndel b", "3: B A; 4: B A")]
    public void Run_Statements_ReleaseInOrder(string source, string expected) => Assert.All(["3.8.18", "3.11.7", "3.13.0"], version => Assert.Equal(expected, Released(version, source)));

    /// <summary>What differs between versions: who holds arguments, and where an instance keeps its attributes.</summary>
    [Theory]
    [InlineData("def f(a, b):\n    c = C()\nf(A(), B())", "3.10.13", "2: C B A")]
    [InlineData("def f(a, b):\n    c = C()\nf(A(), B())", "3.11.7", "2: A B C")]
    [InlineData("def f(a):\n    a = A()\n    b = B()\n    return a\nx = f(C())", "3.10.13", "2: B C")]
    [InlineData("def f(a):\n    a = A()\n    b = B()\n    return a\nx = f(C())", "3.11.7", "2: C B")]
    [InlineData("class D:\n    pass\nd = D()\nd.x = d.y = 0\nd = D()\nd.y = A()\nd.x = B()\ndel d", "3.10.13", "4: D; 7: D A B")]
    [InlineData("class D:\n    pass\nd = D()\nd.x = d.y = 0\nd = D()\nd.y = A()\nd.x = B()\ndel d", "3.11.7", "4: D; 7: D B A")]
    public void Run_Statements_ReleaseInTheOrderOfTheVersion(string source, string version, string expected) => Assert.Equal(expected, Released(version, source));

    /// <summary>Sixty lists in each other: until 3.12 those deeper than fifty die last.</summary>
    [Theory]
    [InlineData("3.12.1", "3: A B")]
    [InlineData("3.13.0", "3: B A")]
    public void Run_DeepNesting_PutsContainersAside(string version, string expected) =>
        Assert.Equal(expected, Released(version, "a = [B()]\nfor i in range(60):\n    a = [A(), a] if i == 49 else [a]\ndel a"));

    /// <summary>What a collection frees it frees in no known order.</summary>
    [Fact]
    public void Run_Collection_ReleasesInNoKnownOrder()
    {
        var released = Run("3.12.1", "import copy\nimport gc\n# %%\nclass A:\n    pass\n# %%\na = A()\na.x = a\na.y = A()\ndel a\ngc.collect()\n").Cells[1].Releases!.Single();

        Assert.Equal((4, true, 2), (released.Statement, released.IsOrderUnknown, released.Objects.Count));
    }

    /// <summary>An object that was observed has its number; one that lived within a cell has none.</summary>
    [Fact]
    public void Run_ObservedObjects_AreKnownByTheirNumbers()
    {
        var cells = Run("3.12.1", "import copy\n# %%\nclass A:\n    pass\na = A()\n# %%\na = A()\na = 1\n").Cells;

        var number = cells[0].Graph.Names.Single(name => name.Name == "a").Number;
        Assert.Equal([new("A", number), new("A", null)], cells[1].Releases!.SelectMany(released => released.Objects));
    }

    /// <summary>Numbers, text and types that can be referred to weakly themselves are not tracked.</summary>
    [Theory]
    [InlineData("class D(str):\n    pass\nd = D()\ndel d")]
    [InlineData("class D(set):\n    pass\nd = D()\ndel d")]
    [InlineData("class D:\n    __slots__ = ()\nd = D()\ndel d")]
    public void Run_OtherObjects_AreNotTracked(string source) => Assert.Empty(Released("3.12.1", source));

    [Fact]
    public void Run_NotAskedFor_TellsNoReleases() =>
        Assert.All(Implementation("3.12.1").Run(ProgramText.Parse("import copy\n# %%\na = []\n"), RunRequest.Default).Cells, cell => Assert.Null(cell.Releases));

    private static string Released(string version, string source) => string.Join("; ", Run(version, $"import copy\n# %%\n{Classes}# %%\n{source}\n").Cells[1].Releases!.Select(released =>
    {
        Assert.False(released.IsOrderUnknown);
        return $"{released.Statement + 1}: {string.Join(' ', released.Objects.Select(dead => dead.Type))}";
    }));

    private static ProgramObservation Run(string version, string source)
    {
        var observation = Implementation(version).Run(ProgramText.Parse(source), RunRequest.Default with { CountsReferences = true });
        Assert.Null(observation.Stop);
        return observation;
    }

    private static ModelImplementation Implementation(string version) => new(Profile.Of(PythonVersion.TryParse(version, out var parsed) ? parsed : throw new ArgumentException(version)));
}
