using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Adapters.Python;
using Conform.Conformance.Snapshots;

namespace Conform.Conformance;

/// <summary>The ledgers of the other Pythons, as far as this machine has them: each entry is true, and one that is missing or made up is noticed.</summary>
public sealed class ForeignLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conform-foreign-ledger").FullName;

    /// <summary>The known Pythons that are installed in the version that their ledger is about.</summary>
    public static TheoryData<string> Installed { get; } =
        [.. PythonCatalogue.All.Where(recipe => PythonPackages.IsInstalled(recipe) && File.Exists(LedgerOf(recipe.Name))).Select(recipe => recipe.Name)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>With the whole ledger the program of an entry is known; without that entry it diverges, and is told shrunk; an entry about what agrees is stale.</summary>
    [InstalledLedgerTheory]
    [MemberData(nameof(Installed))]
    public void Check_WithAnEntryRemovedOrMadeUp_Fails(string name)
    {
        var ledger = JsonNode.Parse(File.ReadAllText(LedgerOf(name)))!.AsObject();
        var entries = ledger["entries"]!.AsArray();
        var removed = entries[0]!;
        var program = string.Join('\n', removed["program"]!.AsArray().Select(line => (string)line!)) + "\n";
        File.WriteAllText(Path.Combine(folder, "program.py"), program);
        Assert.Equal((0, 1), Known(Check(name, ledger, 0)));

        entries.RemoveAt(0);
        var without = Check(name, ledger, 1);
        Assert.Equal((1, 0), Known(without));
        var shrunk = without.GetProperty("divergences")[0].GetProperty("program").GetString()!;
        Assert.InRange(shrunk.Length, 1, program.Length);

        removed["id"] = "made-up";
        removed["program"] = new JsonArray("import copy", "# %%", "a = 1");
        entries.Add(removed);
        var stale = Check(name, ledger, 1).GetProperty("ledger").GetProperty("stale");
        Assert.Equal("made-up", Assert.Single(stale.EnumerateArray()).GetProperty("id").GetString());
    }

    private static string LedgerOf(string name) => Path.Combine(RepositoryFolders.Root, "ledgers", $"{name}.json");

    private static (int Diverging, int Known) Known(JsonElement report) => (report.GetProperty("diverge").GetInt32(), report.GetProperty("known").GetInt32());

    private JsonElement Check(string name, JsonObject ledger, int expected)
    {
        File.WriteAllText(Path.Combine(folder, "ledger.json"), ledger.ToJsonString());
        var result = CommandLine.Run(folder, "check", "program.py", "--impl", name, "--level", "language", "--ledger", "ledger.json", "--shrink-time", "5", "--json");
        Assert.True(result.ExitCode == expected, result.Errors + result.Output);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
