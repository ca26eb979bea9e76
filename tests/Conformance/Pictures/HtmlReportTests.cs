namespace Conform.Conformance.Pictures;

/// <summary><c>conform check --report out.html</c>: two pictures for each divergence. What a browser makes of it is tested in <c>tests/Pages</c>.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-report").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Report_OfADivergence_DrawsBothSidesAndTellsHowToRepeatIt()
    {
        var program = Path.Combine(folder, "program.py");
        File.WriteAllText(program, "a = '<b>'\nl = m = [a]\n# %%\nl += [2]\n");

        var result = CommandLine.Run(folder, "check", program, "--impl", "list-augmented-add-rebinds", "--shrink-time", "1", "--report", "out.html");

        Assert.True(result.ExitCode == 1, result.Errors);
        var page = File.ReadAllText(Path.Combine(folder, "out.html"));
        Assert.Equal(3, page.Split("<div class=\"side\">").Length);
        Assert.Equal(3, page.Split(" marked\" data-object=").Length);
        Assert.Contains("--impl list-augmented-add-rebinds</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutADivergence_SaysSo()
    {
        var program = Path.Combine(folder, "program.py");
        File.WriteAllText(program, "a = []\n");

        var result = CommandLine.Run(folder, "check", program, "--report", "out.html");

        Assert.True(result.ExitCode == 0, result.Errors);
        var page = File.ReadAllText(Path.Combine(folder, "out.html"));
        Assert.Contains("1 agree, 0 diverge", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"side\"", page, StringComparison.Ordinal);
    }
}
