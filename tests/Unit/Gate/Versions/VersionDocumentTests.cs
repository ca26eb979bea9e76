using Conform.Gate.Versions;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Versions;

public class VersionDocumentTests
{
    private static readonly DocumentedPair[] Pairs =
    [
        new(new(3, 8, 18), new(3, 9, 1), "7 programs.",
        [
            new("`{} | {}` no longer raises TypeError", ProgramText.Parse("{} | {}\n"), "TypeError: unsupported", "completes") { Forms = ["`a |= a` gives dict", "2 more"] },
            new("two cells", ProgramText.Parse("import copy\nimport array\n# %%\na = 1\n# %%\nb = '```'\n"), "b: 'x  y'", "b: c"),
            new("copies", ProgramText.Parse("import copy\n# %%\na = copy.copy(1)\n"), "completes", "KeyError"),
            new("a module", ProgramText.Parse("import collections\na = collections.deque()\n"), "completes", "KeyError") { Forms = ["one"] },
        ]),
        new(new(3, 9, 1), new(3, 10), "8 programs.", []),
    ];

    [Fact]
    public void Read_WhatWriteWrote_GivesTheSameBack()
    {
        var text = VersionDocument.Write(Pairs, "conform versions --all");
        var read = VersionDocument.Read(text);

        Assert.Equal(Pairs.Select(pair => (pair.Older, pair.Newer, pair.Counts)), read.Select(pair => (pair.Older, pair.Newer, pair.Counts)));
        Assert.Equal(Pairs.SelectMany(pair => pair.Differences), read.SelectMany(pair => pair.Differences));
        Assert.Equal(text, VersionDocument.Write(read, "conform versions --all"));
    }

    [Theory]
    [InlineData("{} | {}\n", "{} | {}")]
    [InlineData("import array\nb = copy.copy(1)\n", "import copy\nimport array\nb = copy.copy(1)")]
    [InlineData("a = 1\n# %%\nb = 2\n", "import copy\n# %%\na = 1\n# %%\nb = 2")]
    public void Short_LeavesOutWhatMayBeMissing(string text, string expected)
    {
        var program = ProgramText.Parse(text);

        Assert.Equal(expected, VersionDocument.Short(program));
        Assert.Equal(program, ProgramText.Parse(VersionDocument.Short(program)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Something else\n")]
    [InlineData("## 3.8.1 to 3.9.1\n\nx\n\n### 1. title\n\nno program\n")]
    [InlineData("## 3.8.1 to 3.9.1\n\nx\n\n### 1. title\n\n```python\na\n```\n\n```text\n3.8.1  one line only\n```\n")]
    public void Read_SomethingElse_SaysSo(string text) => Assert.Throws<FormatException>(() => VersionDocument.Read(text));
}
