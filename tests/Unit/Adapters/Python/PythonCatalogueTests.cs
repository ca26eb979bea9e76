using Conform.Adapters.Python;

namespace Conform.Unit.Adapters.Python;

public sealed class PythonCatalogueTests
{
    [Theory]
    [InlineData("micropython", "micropython")]
    [InlineData("pyodide:0.28.3", "pyodide:0.28.3")]
    [InlineData("pypy", "pypy")]
    public void Find_KnownName_IsFoundWithItsVersion(string name, string expected) => Assert.Equal(expected, PythonCatalogue.Find(name)?.ToString());

    [Theory]
    [InlineData("ironpython")]
    [InlineData("pypy:7.3")]
    [InlineData("brython:")]
    [InlineData("python:python3")]
    public void Find_AnythingElse_IsNull(string name) => Assert.Null(PythonCatalogue.Find(name));

    [Fact]
    public void All_ButThoseOfTheSystem_HavePinnedVersions() =>
        Assert.All(PythonCatalogue.All, recipe => Assert.Equal(recipe.Source == PackageSource.Npm, recipe.Version.Length > 0));

    [Fact]
    public void Installer_OfAnNpmPackage_PinsItsVersionInAFolderOfItsOwn()
    {
        var command = PythonPackages.Installer(PythonCatalogue.Find("skulpt:1.2.0")!);

        Assert.Equal("npm", command.FileName);
        Assert.EndsWith("skulpt@1.2.0", command.ToString(), StringComparison.Ordinal);
        Assert.Contains("skulpt-1.2.0", command.ToString(), StringComparison.Ordinal);
    }
}
