using Conform.Gate.Ledgers;
using Conform.Programs;

namespace Conform.Unit.Gate.Ledgers;

public class VersionRangeTests
{
    [Theory]
    [InlineData("3.11", "3.11.0", true)]
    [InlineData("3.11", "3.11.9", true)]
    [InlineData("3.11", "3.12.0", false)]
    [InlineData("3.11.2", "3.11.2", true)]
    [InlineData("3.11.2", "3.11.3", false)]
    [InlineData("3.9-3.11", "3.9.0", true)]
    [InlineData("3.9-3.11", "3.11.9", true)]
    [InlineData("3.9-3.11", "3.8.18", false)]
    [InlineData("3.9-3.11", "3.12.0", false)]
    [InlineData("3.12-", "3.13.1", true)]
    [InlineData("3.12-", "3.11.9", false)]
    [InlineData("-3.12", "2.7.18", true)]
    [InlineData("-3.12", "3.12.4", true)]
    [InlineData("-3.12", "3.13.0", false)]
    public void Holds_OfAVersion_CountsBothEnds(string range, string version, bool expected)
    {
        Assert.True(VersionRange.TryParse(range, out var parsed));
        Assert.True(PythonVersion.TryParse(version, out var number));
        Assert.Equal(expected, parsed!.Holds(number));
        Assert.Equal(range, parsed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("3.x")]
    [InlineData("3.9-3.10-3.11")]
    [InlineData("3.9.1.2")]
    [InlineData(">=3.9")]
    [InlineData("3.")]
    public void TryParse_OfSomethingElse_IsFalse(string text) => Assert.False(VersionRange.TryParse(text, out _));
}
