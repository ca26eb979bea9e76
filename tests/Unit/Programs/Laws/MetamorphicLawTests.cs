using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Laws;
using Conform.Model;
using Conform.Mutants.DeepCopying;
using Conform.Programs;
using Conform.Programs.Laws;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Laws;

public sealed class MetamorphicLawTests
{
    [Theory]
    [InlineData("renamed-variables", "def f(p):\n    q = p\n    return q\nx = f(p=1)\ny = x", "def f(p):\n    renamed003 = p\n    return renamed003\nrenamed002 = f(p=1)\nrenamed001 = renamed002")]
    [InlineData("dead-aliases", "x = []\nclass A:\n    y = 1", "x = []\nalias1 = x\nclass A:\n    y = 1")]
    [InlineData("read-through-tuples", "x = [1]\nx[0] += len(x)\ndel x", "x = [1]\n(x, 0)[0][0] += len((x, 0)[0])\ndel x")]
    [InlineData("swapped-statements", "x = [1]\nf()\nz = [x]\nu = {}", "x = [1]\nf()\nu = {}\nz = [x]")]
    [InlineData("deep-copy-of-a-deep-copy", "x = []", "x = []\n# %%\ndeep_copy = copy.deepcopy(copy.deepcopy([x]))")]
    [InlineData("split-cells", "x = []\ny = x", "x = []\n# %%\ny = x")]
    public void Apply_Program_ChangesItSo(string law, string program, string changed)
    {
        var pair = MetamorphicLaws.Find(law)!.Apply(ProgramText.Parse(program))!;

        Assert.Equal(ProgramText.Render(ProgramText.Parse(changed)), ProgramText.Render(pair.Changed));
    }

    [Theory]
    [InlineData("renamed-variables", "len([])")]
    [InlineData("dead-aliases", "x = memoryview(b'')")]
    [InlineData("dead-aliases", "def f():\n    try:\n        yield 1\n    finally:\n        x = 1\ny = f()")]
    [InlineData("read-through-tuples", "x = 1")]
    [InlineData("swapped-statements", "x = f()\ny = x\nz = f()\nu = [w]\nv = 1")]
    [InlineData("deep-copy-of-a-deep-copy", "class A:\n    def __deepcopy__(self, memo):\n        return self\nx = A()")]
    [InlineData("split-cells", "x = []")]
    public void Apply_WhereTheLawSaysNothing_IsNull(string law, string program) => Assert.Null(MetamorphicLaws.Find(law)!.Apply(ProgramText.Parse(program)));

    [Fact]
    public void Read_NameErrorOfARenamedVariable_TellsTheOldName()
    {
        var (plain, changed) = LawSide.Of(new ModelImplementation(Profile.Of(new(3, 12))), new RenamedVariables());
        var run = new DifferentialRun(plain, changed, ComparisonRules.Of(Level.CPython), RunLimits.Default);

        Assert.IsType<Agrees>(run.Check(ProgramText.Parse("x = 1\ndel x\nx")).Verdict);
    }

    [Fact]
    public void LawSide_ModelThatBreaksALaw_Diverges()
    {
        var (plain, changed) = LawSide.Of(new DeepCopyLosesCycles().Implement(Profile.Of(new(3, 12))), new DeepCopyOfADeepCopy());
        var run = new DifferentialRun(plain, changed, ComparisonRules.Of(Level.Language), RunLimits.Default);

        Assert.IsType<Diverges>(run.Check(ProgramText.Parse("x = []\nx.append(x)")).Verdict);
    }

    [Fact]
    public void All_Names_AreUnique() => Assert.Distinct(MetamorphicLaws.All.Select(law => law.Name));
}
