using Conform.Gate.Ledgers;
using Conform.Programs.Text;

namespace Conform.Unit.Gate.Ledgers;

public class CompatibilityDocumentTests
{
    private static readonly Ledger[] Ledgers =
    [
        new("One", [Entry("slots", "__slots__ are not enforced", LedgerCategory.Limitation), Entry("alone", "a *= n makes a new list", LedgerCategory.Bug)]),
        new("Two", [Entry("slots", "__slots__ are not enforced", LedgerCategory.Unreviewed)]),
    ];

    [Fact]
    public void Write_EntriesOfOneId_AreOneRow()
    {
        var text = CompatibilityDocument.Write(Ledgers, "conform ledgers");

        Assert.Contains("| Difference | One | Two |", text, StringComparison.Ordinal);
        Assert.Contains("| \\_\\_slots\\_\\_ are not enforced | differs | differs |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| a \\*= n makes a new list |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryEntry_HasItsProgramUnderItsImplementation()
    {
        var text = CompatibilityDocument.Write(Ledgers, "conform ledgers");

        Assert.Contains("| One | 2 | 1 | 1 | 0 | 0 |", text, StringComparison.Ordinal);
        Assert.Contains("| Two | 1 | 0 | 0 | 0 | 1 |", text, StringComparison.Ordinal);
        Assert.Contains("a \\*= n makes a new list (bug)\n\n```python\nimport copy\n# %%\na = []\n```\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("```python").Length - 1);
    }

    private static LedgerEntry Entry(string id, string title, LedgerCategory category) =>
        new(id, title, category, "A test.", [new(["Length list"], [], [])], ProgramText.Parse("a = []"));
}
