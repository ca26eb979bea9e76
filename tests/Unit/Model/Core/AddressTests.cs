namespace Conform.Unit.Model.Core;

/// <summary>What can be done with the result of <c>id</c>, and where the run ends.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("a = [1]\nb = a\nr = id(a) == id(b)", "True")]
    [InlineData("a = [1]\nb = [1]\nr = id(a) == id(b)", "False")]
    [InlineData("a = [1]\nb = [1]\nr = id(a) != id(b)", "True")]
    [InlineData("a = [1]\ni = id(a)\na += [2]\nr = id(a) == i", "True")]
    [InlineData("a = (1,)\ni = id(a)\nb = a\na += (2,)\nr = id(a) == i", "False")]
    [InlineData("a = [[], []]\nr = id(a[0]) == id(a[1])", "False")]
    [InlineData("a = [1]\nr = [id(a)] == [id(a)]", "True")]
    [InlineData("a = [1]\nr = bool(id(a) == 0)", "False")]
    public void Id_OfObjectsThatLive_IsComparedByObject(string program, string expected) =>
        Assert.Equal(expected, ModelRun.Of("3.12.1", program).Value("r"));

    [Theory]
    [InlineData("r = id([]) == id([])")]
    [InlineData("a = []\nr = id(a) + 1")]
    [InlineData("a = []\nr = 1 + id(a)")]
    [InlineData("a = []\nr = id(a) < 5")]
    [InlineData("a = []\nr = {id(a): a}")]
    [InlineData("a = []\nr = a[id(a)]")]
    [InlineData("a = [1]\na[id(a)] = 2")]
    [InlineData("a = []\nr = str(id(a))")]
    [InlineData("a = []\nr = range(id(a))")]
    [InlineData("a = []\nr = 'x'.center(id(a))")]
    [InlineData("a = []\nr = -id(a)")]
    public void Id_WhereTheNumberCounts_EndsTheRun(string program) =>
        Assert.Equal("the number that id() returns", ModelRun.Of("3.12.1", program).Observation.Stop?.Detail);
}
