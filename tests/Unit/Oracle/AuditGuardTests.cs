using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Oracle;

[Collection(nameof(EmbeddedOracle))]
public sealed class AuditGuardTests
{
    [Theory]
    [InlineData("open('x')", "open")]
    [InlineData("import wsgiref.util", "import")]
    [InlineData("try:\n    open('x')\nexcept RuntimeError:\n    pass", "open")]
    [InlineData("import os\nos.listdir('.')", "os.listdir")]
    [InlineData("type((lambda: 0).__code__)", null)]
    public void Run_TextBeyondTheLanguage_IsStopped(string text, string? refused)
    {
        ProgramObservation observation = EmbeddedOracle.Instance.RunTexts(["a = 1", text, "b = 2"], RunRequest.Default);

        Assert.Equal(refused is null ? null : new Stop(StopReason.Unsupported, $"the audit event '{refused}'"), observation.Stop);
        Assert.Equal(refused is null ? 3 : 1, observation.Cells.Count);
    }
}
