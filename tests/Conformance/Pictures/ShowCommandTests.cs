using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conform.Conformance.Pictures;

/// <summary><c>conform show</c> as a user meets it.</summary>
public sealed partial class ShowCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-show").FullName;

    /// <summary>Arguments beside the file, and what the sentence must name.</summary>
    public static TheoryData<string[], string> WrongArguments { get; } = new()
    {
        { ["--addresses"], "--impl cpython" },
        { ["--cell", "0"], "'--cell' takes 1 to 2" },
        { ["--cell", "3"], "'--cell' takes 1 to 2" },
        { ["--width", "10"], "'--width' takes 30 or more" },
        { ["--atoms", "boxes"], "boxes" },
        { ["--observe", "lines"], "lines" },
        { ["--impl", "nobody"], "nobody" },
        { ["--svg", "."], "'.' cannot be written" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public void Show_WithWrongArguments_SaysWhy(string[] arguments, string named)
    {
        var result = Show("a = []\n# %%\nb = a\n", arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_OfOneCell_ShowsThatCell()
    {
        var result = Show("a = []\n# %%\nb = a\n", "--cell", "2");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("== cell 2\n    b = a\n\na ──┬─▶ #1 list, empty\nb+ ─┘\n\n- b refers to #1, the same object as a.\n", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The mutant that copies on assignment, the model and CPython: each is drawn as it is.</summary>
    [Theory]
    [InlineData("model", 1)]
    [InlineData("cpython", 1)]
    [InlineData("assignment-copies", 2)]
    public void Show_OfAnImplementation_DrawsWhatItDoes(string implementation, int objects)
    {
        var result = Show("a = [1]\nb = a\n", "--impl", implementation, "--json");

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal(objects, JsonDocument.Parse(result.Output).RootElement.GetProperty("pictures")[0].GetProperty("objects").GetArrayLength());
    }

    [Fact]
    public void Show_WithAtomsAsObjects_ShowsWhichAreOne()
    {
        var result = Show("a = int('257')\nb = int('257')\nc = a\n", "--atoms", "objects");

        Assert.Contains("a+ ─┬─▶ #1 int 257 (new)\nc+ ─┘\nb+ ───▶ #2 int 257 (new)\n", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Different objects are at different addresses, and an object stays where it is.</summary>
    [Fact]
    public void Show_WithAddresses_ShowsThemInEveryPicture()
    {
        var result = Show("a = []\nb = []\n# %%\nc = a\n", "--impl", "cpython", "--addresses");

        var found = Address().Matches(result.Output).Select(match => match.Value).ToList();
        Assert.Equal(4, found.Count);
        Assert.Equal(2, found.Distinct().Count());
        Assert.Equal(found[..2], found[2..]);
    }

    [Fact]
    public void Show_OfALimit_SaysWhyItStopped()
    {
        var result = Show("a = 1\n# %%\nwhile True:\n    a += 1\n", "--impl", "cpython");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("The run stopped (LimitReached): ", result.Output, StringComparison.Ordinal);
    }

    private CommandLine.Result Show(string program, params string[] arguments)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"program{Directory.GetFiles(folder).Length}.py"));
        File.WriteAllText(file, program);
        return CommandLine.Run(folder, ["show", file, .. arguments]);
    }

    [GeneratedRegex("0x[0-9a-f]+")]
    private static partial Regex Address();
}
