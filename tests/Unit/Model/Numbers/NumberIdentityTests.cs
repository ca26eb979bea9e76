namespace Conform.Unit.Model.Numbers;

/// <summary>Which results are the operand itself, which the cached object, which a new one.</summary>
public sealed class NumberIdentityTests
{
    [Theory]
    [InlineData("x = 1000; r = (+x) is x", true)]
    [InlineData("x = 1000; r = int(x) is x", true)]
    [InlineData("x = 1000; r = abs(x) is x", true)]
    [InlineData("x = 1000; r = x.real is x", true)]
    [InlineData("x = 1000; r = x.conjugate() is x", true)]
    [InlineData("x = 1000; r = x.as_integer_ratio()[0] is x", true)]
    [InlineData("x = 1000; r = max(x, 1) is x", true)]
    [InlineData("x = 1000; r = (x + 0) is x", false)]
    [InlineData("x = 1000; r = (x * 1) is x", false)]
    [InlineData("x = 1000; r = (x ** 1) is x", false)]
    [InlineData("x = 1000; r = (x | 0) is x", false)]
    [InlineData("x = 1000; r = (x << 0) is x", false)]
    [InlineData("x = 1000; r = abs(-x) is x", false)]
    [InlineData("x = 1000; r = sum([x]) is x", false)]
    [InlineData("x = 1000; r = sum([], x) is x", false)]
    [InlineData("x = 2**63; r = sum([], x) is x", true)]
    [InlineData("x = 255; r = (x + 1) is 256", true)]
    [InlineData("x = 256; r = (x + 1) is 257", false)]
    [InlineData("r = int('7') is 7", true)]
    [InlineData("r = (+True) is 1", true)]
    [InlineData("x = 1.5; r = (+x) is x", true)]
    [InlineData("x = 1.5; r = float(x) is x", true)]
    [InlineData("x = 1.5; r = x.real is x", true)]
    [InlineData("x = 1.5; r = abs(x) is x", false)]
    [InlineData("x = 1.5; r = (x * 1) is x", false)]
    [InlineData("x = 1j; r = complex(x) is x", true)]
    [InlineData("x = 1j; r = complex(x, 0) is x", false)]
    [InlineData("x = 1j; r = (+x) is x", true)]
    [InlineData("r = (True & True) is True", true)]
    [InlineData("r = bool([1]) is True", true)]
    [InlineData("r = str(True) is str(True)", true)]
    [InlineData("r = repr(False) is str(False)", true)]
    [InlineData("x = 2**40; y = 2**41; r = (x % y) is x", true)]
    [InlineData("x = 2**40 + 2**30; y = 2**40 + 2**30 + 1; r = (x % y) is x", false)]
    [InlineData("x = 5 * 2**30; y = 6 * 2**30; r = (x % y) is x", true)]
    [InlineData("x = 1000; y = 2000; r = (x % y) is x", false)]
    [InlineData("x = -2**40; y = 2**41; r = (x % y) is x", false)]
    public void Result_IsTheObject_InAllVersions(string source, bool expected)
    {
        foreach (var version in NumberProgram.Versions)
        {
            Assert.Equal((version, expected ? "True" : "False"), (version, NumberProgram.Run(source, version).Outcome));
        }
    }

    [Theory]
    [InlineData("x = 2**40; y = 5 - x; r = (x + y) is 5", "3.9")]
    [InlineData("x = 2**40; y = 2**40 - 5; r = (x - y) is 5", "3.9")]
    [InlineData("x = 2**40; r = sum([True, x, 5 - x]) is 6", "3.9")]
    [InlineData("x = 2**40 + 5; y = 2**40; r = (x % y) is 5", "3.11")]
    [InlineData("x = 2**41; y = 2**40; r = (x % y) is 0", "3.11")]
    [InlineData("x = -2**41; y = -2**40; r = (x % y) is 0", "3.11")]
    [InlineData("x = 5 - 2**41; y = 2**40; r = (x % y) is 5", "3.9")]
    [InlineData("x = -2**40; r = (x >> 0) is x", "3.11")]
    [InlineData("r = (3.0).as_integer_ratio()[0] is 3", "3.9")]
    public void Result_IsTheObject_FromAVersionOn(string source, string since)
    {
        foreach (var version in NumberProgram.Versions)
        {
            var expected = Minor(version) >= Minor(since) ? "True" : "False";
            Assert.Equal((version, expected), (version, NumberProgram.Run(source, version).Outcome));
        }
    }

    [Theory]
    [InlineData("3.10.13", true)]
    [InlineData("3.11.7", false)]
    [InlineData("3.12.1", true)]
    public void StrOfTrue_IsTheLiteral_ExceptIn311(string version, bool expected) =>
        Assert.Equal(expected ? "True" : "False", NumberProgram.Run("r = str(True) is 'True'", version).Outcome);

    private static int Minor(string version) => int.Parse(version.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
}
