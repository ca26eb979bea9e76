namespace Conform.Conformance;

/// <summary>A test of the Pythons that have a ledger; skipped with the command that fetches them where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledLedgerTheoryAttribute : TheoryAttribute
{
    public InstalledLedgerTheoryAttribute()
    {
        if (!((IEnumerable<object[]>)ForeignLedgerTests.Installed).Any())
        {
            Skip = "No Python that has a ledger is installed; './conform implementations --install all' fetches them.";
        }
    }
}
