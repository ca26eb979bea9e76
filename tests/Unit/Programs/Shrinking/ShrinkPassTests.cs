using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Shrinking;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Shrinking;

public class ShrinkPassTests
{
    /// <summary>A program with every kind of node that has a text form.</summary>
    private const string Everything = """
        # %%
        a = b = [1, *c, (2.5, 3j), {4, *d}, {'k': 5, **e}]
        (a, *b), [c] = a[1:2:3], a[0]
        a[0][:] += -x.pop(*y, 1)
        a, b = b, a
        del a, b[0], (c, d)
        # %%
        f = sorted(a, key=len, reverse=True)
        g = a + b * ~c if a < b <= c is not None else not a and b or 'text\u20ac'
        h = copy.deepcopy(b'bytes')
        pass
        # %%
        if a:
            b = 1
        elif c:
            b = 2
        else:
            b = 3
        for i in range(3):
            if i:
                continue
            break
        else:
            c = 1
        while a:
            a = a[1:]
        try:
            raise x(1) from None
        except (x, y) as e:
            f = e
        except:
            assert a, 'message'
        else:
            b = 2
        finally:
            c = 3
        # %%
        def function(p, q=1, *r, s=2, **t):
            global u
            u = lambda v, w=3: v
            return [x for x in p if x for y in x]
        class Thing(list):
            z = {k: v for k, v in [] if k}
        """;

    [Fact]
    public void Candidates_OfEveryPass_AreValidAndReparse()
    {
        var program = ProgramText.Parse(Everything);
        foreach (var pass in ShrinkPasses.All)
        {
            foreach (var candidate in pass.Candidates(program))
            {
                var text = ProgramText.Render(candidate);
                var exception = Record.Exception(() => Assert.Equal(candidate, ProgramText.Parse(text)));
                Assert.True(exception is null, $"{pass.Name}: {exception?.Message}\n{text}");
            }
        }
    }

    /// <summary>Ten generated programs of each layout, the first forty candidates of each pass.</summary>
    [Theory]
    [InlineData(CellLayout.Script)]
    [InlineData(CellLayout.Statements)]
    public void Candidates_OfGeneratedPrograms_AreValidAndReparse(CellLayout layout)
    {
        var settings = GenerationSettings.Default with { Cells = layout };
        for (var index = 0; index < 10; index++)
        {
            var program = ProgramSequence.At(7, index, settings);
            Assert.True(ProgramValidity.IsValid(program));
            foreach (var candidate in ShrinkPasses.All.SelectMany(pass => pass.Candidates(program).Take(40)))
            {
                Assert.Equal(candidate, ProgramText.Parse(ProgramText.Render(candidate)));
            }
        }
    }

    [Fact]
    public void Simpler_AnyProgram_GivesStrictlySimplerOnes()
    {
        var program = ProgramText.Parse(Everything);
        Assert.All(ShrinkPasses.Simpler(program).Take(500), candidate => Assert.True(Simplicity.IsSimpler(candidate, program)));
    }

    [Fact]
    public void Simpler_WithoutAnythingToKeep_EndsAtTheEmptyProgram()
    {
        var program = ProgramText.Parse(Everything);
        while (ShrinkPasses.Simpler(program).FirstOrDefault() is { } simpler)
        {
            program = simpler;
        }

        Assert.Equal(new Program([]), program);
    }

    [Fact]
    public void Names_OfAllPasses_AreDistinct() =>
        Assert.Equal(ShrinkPasses.All.Count, ShrinkPasses.All.Select(pass => pass.Name).Distinct().Count());

    /// <summary>Pass, program, one candidate that it must propose.</summary>
    [Theory]
    [InlineData("drop cells", "# %%\na = 1\n# %%\nb = 2\n", "# %%\na = 1\n")]
    [InlineData("drop statements", "a = 1\nb = 2\nc = 3\nd = 4\n", "a = 1\nb = 2\n")]
    [InlineData("drop statement pairs", "a = 1\nb = 2\nc = 3\n", "b = 2\n")]
    [InlineData("merge cells", "# %%\na = 1\n# %%\nb = 2\n", "a = 1\nb = 2\n")]
    [InlineData("merge cells", "# %%\na = []\n# %%\na = a[:]\nb = a\n", "a = []\nc = a[:]\nb = c\n")]
    [InlineData("unwrap blocks", "if a:\n    b = 1\nelse:\n    c = 2\n", "b = 1\nc = 2\n")]
    [InlineData("unwrap blocks", "if a:\n    b = 1\nelse:\n    c = 2\n", "if a:\n    b = 1\n")]
    [InlineData("unwrap blocks", "try:\n    a = 1\nexcept x as b:\n    c = 2\n", "try:\n    a = 1\nexcept:\n    c = 2\n")]
    [InlineData("inline names", "a = [1]\nb = [a, a]\na = 2\nc = a\n", "b = [[1], [1]]\na = 2\nc = a\n")]
    [InlineData("unify names", "a = []\nb = a\nc = [b]\n", "a = []\nc = [a]\n")]
    [InlineData("merge statements", "a = []\nx = 1\nb = a\n", "a = b = []\nx = 1\n")]
    [InlineData("merge statements", "a = []\na.append(b)\n", "a = [b]\n")]
    [InlineData("merge statements", "a = {}\na['k'] = b\n", "a = {'k': b}\n")]
    [InlineData("merge statements", "a = []\na.append(a)\n", "a = a[0] = [None]\n")]
    [InlineData("collect values", "a = [1]\nb = ()\nc = b\n", "a = [[1], ()]\nc = a[1]\n")]
    [InlineData("collect values", "a = (1,)\nb = copy.deepcopy(a)\n", "a = [(1,), copy.deepcopy((1,))]\n")]
    [InlineData("collect values", "# %%\na = 257\n# %%\na += -1.5\n", "a = [int('257'), int('257') + float('-1.5')]\n")]
    [InlineData("unwrap containers", "a = {'k': []}\na['k'] += [b]\nc = [a['k']]\n", "a = []\na += [b]\nc = [a]\n")]
    [InlineData("repeat displays", "a = []\nb = [a]\n", "b = [a] * 2\n")]
    [InlineData("inline names", "a = {}\nb = [a, a]\n", "b = [{}] * 2\n")]
    [InlineData("inline names", "a = []\nb = {1: a, 2: [a]}\n", "b = [[]] * 2\n")]
    [InlineData("inline names", "a = []\nb = [a] * 1\n", "b = [[]] * 2\n")]
    [InlineData("simplify statements", "a.append(b)\n", "a = b\n")]
    [InlineData("simplify statements", "a += b\n", "a = b\n")]
    [InlineData("simplify statements", "a, *b = c, d\n", "b = d\n")]
    [InlineData("simplify statements", "a = b = c\n", "b = c\n")]
    [InlineData("simplify statements", "a = f(b)\n", "f(b)\n")]
    [InlineData("take subexpressions", "a = [f(b, c[1])]\n", "a = c\n")]
    [InlineData("take subexpressions", "a = b.copy()\n", "a = b\n")]
    [InlineData("take subexpressions", "a[0][1] = b\n", "a[0] = b\n")]
    [InlineData("replace by literals", "a = b[0]\n", "a = None\n")]
    [InlineData("replace by names", "a = 1\nb = a + 1\n", "a = 1\nb = a\n")]
    [InlineData("drop parts", "a = [1, 2, 3]\n", "a = [1, 2]\n")]
    [InlineData("drop parts", "a = b[1:2:3]\n", "a = b[:]\n")]
    [InlineData("drop parts", "a = [*b]\n", "a = [b]\n")]
    [InlineData("drop parts", "a = sorted(b, reverse=True)\n", "a = sorted(b)\n")]
    [InlineData("drop parts", "a = b < c < d\n", "a = c < d\n")]
    [InlineData("simplify operations", "a = b ** c\n", "a = b + c\n")]
    [InlineData("simplify operations", "a = (b,)\n", "a = [b]\n")]
    [InlineData("simplify constants", "a = 1000\n", "a = 0\n")]
    [InlineData("simplify constants", "a = 258\nb = 258\n", "a = 257\nb = 257\n")]
    [InlineData("simplify constants", "a = 'xyz'\n", "a = 'aaa'\n")]
    [InlineData("drop imports", "import copy\nimport collections\n# %%\na = 1\n", "a = 1\n")]
    [InlineData("unroll loops", "for x in [a, b]:\n    x.append(1)\n    break\n", "a.append(1)\n")]
    [InlineData("unroll loops", "for x in a:\n    b = x\n", "x = a[0]\nb = x\n")]
    [InlineData("unroll loops", "while a:\n    a.pop()\n", "a.pop()\n")]
    [InlineData("inline calls", "def f(p, q=[]):\n    q.append(p)\n    return q\na = f(1)\n", "def f(p, q=[]):\n    q.append(p)\n    return q\na = []\n")]
    [InlineData("inline calls", "f = lambda p: [p]\na = [f(b)]\n", "f = lambda p: [p]\na = [[b]]\n")]
    [InlineData("inline calls", "def f(p):\n    p += [1]\nf(a)\n", "def f(p):\n    p += [1]\na += [1]\n")]
    [InlineData("drop parameters", "def f(p, q=1):\n    return p\na = f(b, q=2)\n", "def f(p):\n    return p\na = f(b)\n")]
    [InlineData("drop parameters", "def f(*args, k=1, **kwargs):\n    pass\n", "def f(*args, k=1):\n    pass\n")]
    [InlineData("simplify comprehensions", "a = [[x] for x in [b, c]]\n", "a = [[b]]\n")]
    [InlineData("simplify comprehensions", "a = {x for x in b}\n", "a = [x for x in b]\n")]
    [InlineData("simplify comprehensions", "a = [b := c]\n", "a = [c]\n")]
    [InlineData("simplify classes", "class A:\n    pass\nclass B(A):\n    pass\na = B()\n", "class A:\n    pass\na = A()\n")]
    [InlineData("rename names", "class A:\n    x = 1\ny = A(k=2)\n", "class a:\n    x = 1\nb = a(k=2)\n")]
    [InlineData("rename names", "y = len(x)\nx = y\n", "a = len(b)\nb = a\n")]
    public void Candidates_OfPass_ContainTheExpectedOne(string pass, string program, string expected)
    {
        var candidates = ShrinkPasses.All.Single(candidate => candidate.Name == pass).Candidates(ProgramText.Parse(program)).ToList();
        Assert.Contains(ProgramText.Parse(expected), candidates);
    }

    [Fact]
    public void Candidates_CopyModule_IsNeverReboundNorTakenAlone()
    {
        var program = ProgramText.Parse("a = [1]\nb = copy.deepcopy(a)\n");
        var texts = ShrinkPasses.All.SelectMany(pass => pass.Candidates(program)).Select(ProgramText.Render).ToList();
        Assert.All(texts, text => Assert.DoesNotContain("= copy\n", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("copy =", text, StringComparison.Ordinal));
    }
}
