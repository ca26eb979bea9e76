namespace Conform.Gate.Ledgers;

/// <summary>The known differences of one implementation.</summary>
/// <param name="Implementation">The name of the implementation, as reports have it.</param>
/// <param name="Entries">The entries, in the order of the file; ids are unique.</param>
public sealed record Ledger(string Implementation, IReadOnlyList<LedgerEntry> Entries);
