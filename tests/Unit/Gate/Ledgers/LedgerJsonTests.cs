using Conform.Gate.Ledgers;
using Conform.Programs;

namespace Conform.Unit.Gate.Ledgers;

public class LedgerJsonTests
{
    private const string Text =
        """
        {
          "implementation": "tiny",
          "entries": [
            {
              "id": "a-slice-is-shared",
              "title": "A slice of a list is the list",
              "category": "bug",
              "upstream": "https://example.org/1",
              "reason": "Waits for 1.2 – soon.",
              "level": "cpython",
              "versions": {
                "implementation": [
                  "1.0-1.1"
                ],
                "python": [
                  "3.9-"
                ]
              },
              "stale": "its program agrees",
              "pattern": {
                "signatures": [
                  "IdentityMerged list",
                  "Length *"
                ],
                "operations": [
                  "SliceExpression|.copy"
                ],
                "types": [
                  "list"
                ]
              },
              "program": [
                "import copy",
                "# %%",
                "a = []",
                "b = a[:]"
              ]
            },
            {
              "id": "a-message",
              "title": "A message",
              "category": "freedom",
              "reason": "Messages are free.",
              "pattern": [
                {
                  "signatures": [
                    "ErrorArguments KeyError"
                  ]
                },
                {
                  "signatures": [
                    "ErrorArguments TypeError"
                  ],
                  "messages": [
                    "",
                    "not"
                  ]
                }
              ],
              "program": [
                "import copy",
                "# %%",
                "+[]"
              ]
            }
          ]
        }

        """;

    /// <summary>What is replaced by what in <see cref="Text"/>, and what the message has to name.</summary>
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "\"reason\"", "\"raeson\"", "'reason'" },
        { "\"types\"", "\"typos\"", "'typos'" },
        { "\"bug\"", "\"big\"", "'big'" },
        { "\"upstream\": \"https://example.org/1\",", "", "'upstream'" },
        { "\"3.9-\"", "\"3.x\"", "'3.x'" },
        { "\"Length *\"", "\"Lengths *\"", "'signatures'" },
        { "\"a-message\"", "\"a-slice-is-shared\"", "'a-slice-is-shared'" },
        { "\"a-message\"", "\"A message\"", "lower-case" },
        { "\"+[]\"", "\"import os\"", "entry 'a-message'" },
        { "\"+[]\"", "5", "'program'" },
        { "\"\",\n", "", "'messages'" },
        { "\"implementation\": \"tiny\",", "", "'implementation'" },
        { "\"entries\": [", "\"entries\": [7,", "entry 1" },
        { "\"entries\": [", "\"entries\": ", "JSON" },
        { "\"ErrorArguments KeyError\"", "\"Wrong KeyError\"", "'pattern' 1" },
        { "\"pattern\": {", "\"pattern\": [], \"other\": {", "'pattern'" },
    };

    [Fact]
    public void Write_OfWhatWasRead_IsTheSameText() => Assert.Equal(Text.ReplaceLineEndings("\n"), LedgerJson.Write(LedgerJson.Read(Text)));

    [Fact]
    public void Read_OfALedger_HasEveryField()
    {
        var ledger = LedgerJson.Read(Text);
        var (slice, message) = (ledger.Entries[0], ledger.Entries[1]);
        Assert.Equal("tiny", ledger.Implementation);
        Assert.Equal((LedgerCategory.Bug, Level.CPython, "its program agrees"), (slice.Category, slice.Level, slice.Stale));
        Assert.True(slice.Pythons[0].Holds(new(3, 13, 1)) && !slice.Implementations[0].Holds(new(1, 2)));
        Assert.Equal(2, slice.Patterns[0].Signatures.Count);
        Assert.Equal(("", "not"), message.Patterns[1].Texts);
        Assert.Equal((Level.Language, null), (message.Level, message.Stale));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_OfSomethingWrong_SaysWhatAndWhere(string old, string changed, string named)
    {
        var text = Text.ReplaceLineEndings("\n");
        var error = Assert.Throws<FormatException>(() => LedgerJson.Read(text.Replace(old, changed, StringComparison.Ordinal)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.NotEqual(text, text.Replace(old, changed, StringComparison.Ordinal));
    }
}
