using Conform.Oracle;
using Conform.Oracle.Locating;
using Conform.Programs;

namespace Conform.Unit.Oracle;

[Collection(nameof(EmbeddedOracle))]
public sealed class PythonLocatorTests : IDisposable
{
    private static readonly PythonInstallation Default = EmbeddedOracle.Instance.Installation;

    private readonly string folder = Directory.CreateTempSubdirectory("conform-locator-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FindAll_ThisMachine_ListsEachLibraryOnceByVersion()
    {
        var found = new PythonLocator().FindAll();

        Assert.Contains(Default, found);
        Assert.Equal(found.Count, found.Select(installation => installation.LibraryPath).Distinct().Count());
        Assert.Equal(found.OrderBy(installation => installation.Version), found);
        Assert.All(found, installation => Assert.True(installation.Version.IsSupported));
    }

    [Fact]
    public void FindAll_FolderWithLinks_ResolvesThemToOneLibrary()
    {
        var name = Path.GetFileName(Default.LibraryPath);
        File.CreateSymbolicLink(Path.Combine(folder, name), Default.LibraryPath);
        Directory.CreateSymbolicLink(Path.Combine(folder, "again"), folder);

        var found = Locator([folder, Path.Combine(folder, "again"), Path.GetDirectoryName(Default.LibraryPath)!, "/nowhere"]).FindAll();

        Assert.Equal(Default, Assert.Single(found));
    }

    [Fact]
    public void FindAll_FileThatOnlyHasTheName_IsLeftOut()
    {
        File.WriteAllText(Path.Combine(folder, "libpython3.11.so.1.0"), "no library");

        Assert.Empty(Locator([folder]).FindAll());
    }

    [Fact]
    public void FindDefault_NothingThere_SaysHowToInstall()
    {
        var error = Assert.Throws<OracleException>(() => Locator([folder]).FindDefault());

        Assert.StartsWith("No shared libpython was found. Install one, for example with '", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindDefault_ChosenByVariable_WinsOverThePath()
    {
        var locator = new PythonLocator(new(Default.LibraryPath, [folder], []));

        Assert.Equal(Default, locator.FindDefault());
        Assert.Contains(Default, locator.FindAll());
    }

    [Fact]
    public void FindDefault_VariableThatNamesNothing_IsNotPassedOver()
    {
        var error = Assert.Throws<OracleException>(() => new PythonLocator(new("3.99", [], [Path.GetDirectoryName(Default.LibraryPath)!])).FindDefault());

        Assert.Equal("CONFORM_PYTHON is set: CPython 3.99.0 is newer than the newest supported version 3.13.", error.Message);
    }

    [Fact]
    public void FindDefault_ExecutableOnThePathThatDoesNotRun_IsPassedOver()
    {
        File.WriteAllText(Path.Combine(folder, "python3"), "no executable");
        File.WriteAllText(Path.Combine(folder, "python.exe"), "no executable");

        Assert.Equal(Default, new PythonLocator(new(null, [folder], [Path.GetDirectoryName(Default.LibraryPath)!])).FindDefault());
    }

    [Fact]
    public void Find_Version_MatchesWholeNumbers()
    {
        var locator = Locator([Path.GetDirectoryName(Default.LibraryPath)!]);

        Assert.Equal(Default, locator.Find($"{Default.Version.Major}.{Default.Version.Minor}"));
        Assert.Equal(Default, locator.Find(Default.Version.ToString()));
        Assert.Equal(Default, locator.FindClosest(Default.Version));
        Assert.Equal(Default, locator.FindClosest(Default.Version with { Micro = 99 }));
        _ = Assert.Throws<OracleException>(() => locator.Find($"{Default.Version}9"));
    }

    [Theory]
    [InlineData("3.14", "CPython 3.14.0 is newer than the newest supported version 3.13.")]
    [InlineData("3.14.2", "CPython 3.14.2 is newer than the newest supported version 3.13.")]
    [InlineData("4", "CPython 4.0.0 is newer than the newest supported version 3.13.")]
    [InlineData("3.7", "CPython 3.7.0 is older than the oldest supported version 3.8.")]
    [InlineData("2.7", "CPython 2.7.0 is older than the oldest supported version 3.8.")]
    public void Find_UnsupportedVersion_SaysTheBound(string wanted, string message) =>
        Assert.Equal(message, Assert.Throws<OracleException>(() => Locator([]).Find(wanted)).Message);

    [Fact]
    public void Find_VersionThatIsNotInstalled_ListsWhatIs()
    {
        var locator = Locator([Path.GetDirectoryName(Default.LibraryPath)!]);
        var missing = Default.Version with { Micro = 99 };

        var error = Assert.Throws<OracleException>(() => locator.Find(missing.ToString()));

        Assert.StartsWith($"CPython {missing} was not found on this machine, which has {Default.Version}. Install one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_PathOfTheLibraryOrOfALinkToIt_ReturnsIt()
    {
        var link = Path.Combine(folder, "libpython3.11.so");
        File.CreateSymbolicLink(link, Default.LibraryPath);

        Assert.Equal(Default, Locator([]).Find(Default.LibraryPath));
        Assert.Equal(Default, Locator([]).Find(link));
    }

    [Fact]
    public void Find_PrefixThatHoldsALibrary_ReturnsIt()
    {
        var library = Directory.CreateDirectory(Path.Combine(folder, "lib")).FullName;
        File.CreateSymbolicLink(Path.Combine(library, Path.GetFileName(Default.LibraryPath)), Default.LibraryPath);

        Assert.Equal(Default, Locator([]).Find(folder));
    }

    [Fact]
    public void Find_LibraryWithoutItsStandardLibrary_SaysWhatIsMissing()
    {
        var copy = Path.Combine(folder, Path.GetFileName(Default.LibraryPath));
        File.Copy(Default.LibraryPath, copy);

        var error = Assert.Throws<OracleException>(() => Locator([]).Find(copy));

        Assert.Equal(
            $"'{RealPath.Of(copy)}' has no standard library: no folder above it holds lib/python{Default.Version.Major}.{Default.Version.Minor}/os.py.",
            error.Message);
    }

    [Fact]
    public void Find_PathThatDoesNotExist_SaysWhatIsExpected()
    {
        var error = Assert.Throws<OracleException>(() => Locator([]).Find("/no/such/place"));

        Assert.Equal(
            "'/no/such/place' does not exist; give a version such as 3.11, or the path of a shared libpython, of a Python executable or of a prefix.",
            error.Message);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("libpython3.11.so.1.0")]
    [InlineData("libpython3.so")]
    [InlineData("ls")]
    public void Find_FileThatIsNoLibrary_IsRefusedUnexecuted(string name)
    {
        var file = Path.Combine(folder, name);
        var trace = Path.Combine(folder, "trace");
        File.WriteAllText(file, $"#!/bin/sh\ntouch {trace}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        var error = Assert.Throws<OracleException>(() => Locator([]).Find(file));

        Assert.Equal($"'{file}' is no shared libpython that can be loaded here.", error.Message);
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void Find_FolderWithoutALibrary_IsRefused() =>
        Assert.Equal($"'{folder}' holds no shared libpython.", Assert.Throws<OracleException>(() => Locator([]).Find(folder)).Message);

    private static PythonLocator Locator(IReadOnlyList<string> folders) => new(new(null, [], folders));
}
