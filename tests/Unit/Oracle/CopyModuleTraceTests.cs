using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Text;
using Assert = Xunit.Assert;

namespace Conform.Unit.Oracle;

/// <summary>Which lines of <c>copy.py</c> a program executes.</summary>
[Collection(nameof(EmbeddedOracle))]
public sealed class CopyModuleTraceTests
{
    [Fact]
    public void Run_OfACopy_ExecutesLinesOfThatFunctionOnly()
    {
        var trace = new CopyModuleTrace(EmbeddedOracle.Instance);

        trace.Run(ProgramText.Parse("import copy\n# %%\na = copy.copy([])\n"));

        var lines = trace.Read();
        Assert.Equal(1, trace.Programs);
        Assert.Equal(["copy"], lines.Where(line => line.IsExecuted).Select(line => line.Function).Distinct());
        Assert.Contains(lines, line => line is { IsExecuted: true, Text: "cls = type(x)" });
        Assert.Contains(lines, line => line is { IsExecuted: false, Function: "_reconstruct" });
        Assert.DoesNotContain(lines, line => line.Text.StartsWith("def ", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfTheOracleItself_IsNotTraced()
    {
        var trace = new CopyModuleTrace(EmbeddedOracle.Instance);

        _ = EmbeddedOracle.Instance.Run(ProgramText.Parse("import copy\n# %%\na = copy.copy([])\n"), RunRequest.Default);

        Assert.DoesNotContain(trace.Read(), line => line.IsExecuted);
    }
}
