namespace Conform.Unit.Model.Numbers;

/// <summary><c>sum</c>, <c>max</c> and <c>min</c>.</summary>
public sealed class SummationTests
{
    [Theory]
    [InlineData("sum([0.1] * 10)", "0.9999999999999999", "1.0")]
    [InlineData("sum([1e16, 1.0, -1e16])", "0.0", "1.0")]
    [InlineData("sum([0.1, 0.2, 0.3])", "0.6000000000000001", "0.6")]
    [InlineData("sum([0.1, 1, 0.2])", "1.3", "1.3")]
    [InlineData("sum([0.1] * 10 + [1j])", "(0.9999999999999999+1j)", "(1+1j)")]
    [InlineData("sum([1e308, 1e308, -1e308])", "inf", "inf")]
    [InlineData("sum([float('inf'), float('-inf')])", "nan", "nan")]
    [InlineData("sum([-0.0], -0.0)", "-0.0", "-0.0")]
    [InlineData("sum([-0.0])", "0.0", "0.0")]
    [InlineData("sum([2**63 - 1, 1.0, 1])", "9.223372036854776e+18", "9.223372036854776e+18")]
    public void Sum_OfFloats_IsCompensatedFrom312(string expression, string before, string since)
    {
        foreach (var version in NumberProgram.Versions)
        {
            var expected = version.StartsWith("3.12", StringComparison.Ordinal) || version.StartsWith("3.13", StringComparison.Ordinal) ? since : before;
            Assert.Equal((version, expected), (version, NumberProgram.Evaluate(expression, version).Outcome));
        }
    }

    [Theory]
    [InlineData("sum([2**63 - 1, 1])", "9223372036854775808")]
    [InlineData("sum([True, True])", "2")]
    [InlineData("sum([], start=None)", "None")]
    [InlineData("sum([[1], [2]], [])", "[1, 2]")]
    [InlineData("sum({3: 0, 4: 0})", "7")]
    [InlineData("max(1, 2.0, True)", "2.0")]
    [InlineData("max(1, 1.0)", "1")]
    [InlineData("min(1.0, True)", "1.0")]
    [InlineData("max([1, -3, 2], key=abs)", "-3")]
    [InlineData("min([], default=None)", "None")]
    [InlineData("max('ab', key=None)", "'b'")]
    [InlineData("max(1, float('nan'))", "1")]
    [InlineData("max(float('nan'), 1)", "nan")]
    public void Function_GivesItsValue(string expression, string expected) => Assert.Equal(expected, NumberProgram.Evaluate(expression).Outcome);
}
