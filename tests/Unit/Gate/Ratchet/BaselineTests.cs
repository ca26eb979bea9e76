using Conform.Gate.Ratchet;

namespace Conform.Unit.Gate.Ratchet;

public class BaselineTests
{
    private static readonly Baseline Before = new(
        "tiny against CPython 3.11.2, level language",
        new Dictionary<string, BaselineVerdict> { ["b/2.py"] = BaselineVerdict.Diverges, ["a.py"] = BaselineVerdict.Agrees, ["b/1.py"] = BaselineVerdict.Inconclusive });

    [Fact]
    public void Write_SortsByPathAndAlignsTheWords() => Assert.Equal(
        """
        # tiny against CPython 3.11.2, level language
        # What the programs of the corpus said. A program that agreed has to go on agreeing; 'conform check --baseline FILE --retag' writes this file anew.
        agrees        a.py
        inconclusive  b/1.py
        diverges      b/2.py

        """.ReplaceLineEndings("\n"),
        Before.Write());

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var read = Baseline.Read(Before.Write());

        Assert.Equal(Before.Heading, read.Heading);
        Assert.Equal(Before.Write(), read.Write());
    }

    [Theory]
    [InlineData("agree  a.py", "Line 1 ")]
    [InlineData("agrees", "Line 1 ")]
    [InlineData("# x\nagrees a.py\ndiverges a.py", "Line 3 ")]
    public void Read_OfSomethingElse_NamesTheLine(string text, string named) =>
        Assert.StartsWith(named, Assert.Throws<FormatException>(() => Baseline.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Compare_SaysWhatIsLostWonAndNew()
    {
        var now = new Baseline("tiny", new Dictionary<string, BaselineVerdict>
        {
            ["a.py"] = BaselineVerdict.Inconclusive, ["b/2.py"] = BaselineVerdict.Agrees, ["b/1.py"] = BaselineVerdict.Diverges, ["c.py"] = BaselineVerdict.Diverges,
        });
        var result = Before.Compare(now);

        Assert.Equal(4, result.Programs);
        Assert.Equal(new RatchetChange("a.py", BaselineVerdict.Agrees, BaselineVerdict.Inconclusive), Assert.Single(result.Lost));
        Assert.Equal("b/2.py", Assert.Single(result.Won).Path);
        Assert.Equal("c.py", Assert.Single(result.Added).Path);
    }

    [Fact]
    public void Compare_AProgramThatAgreedAndIsGone_IsLost() =>
        Assert.Equal(new RatchetChange("a.py", BaselineVerdict.Agrees, null), Assert.Single(Before.Compare(new("tiny", new Dictionary<string, BaselineVerdict>())).Lost));
}
