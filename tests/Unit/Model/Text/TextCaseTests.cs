namespace Conform.Unit.Model.Text;

/// <summary>Case mappings and the code points that are printable, by version of Unicode.</summary>
/// <remarks>Expected values: Unicode Character Database, SpecialCasing.txt, CaseFolding.txt and DerivedAge.txt.</remarks>
public sealed class TextCaseTests
{
    [Theory]
    [InlineData("'aßµÿ'.upper()", "'ASSΜŸ'")]
    [InlineData("'ŉﬃ'.upper()", "'ʼNFFI'")]
    [InlineData("'ıſ'.upper()", "'IS'")]
    [InlineData("'ᾳ'.upper()", "'ΑΙ'")]
    [InlineData("'ᾳ'.title()", "'ᾼ'")]
    [InlineData("'ǆ'.upper()", "'Ǆ'")]
    [InlineData("'ǆ ﬁx'.title()", "'ǅ Fix'")]
    [InlineData("'ა'.upper()", "'Ა'")]
    [InlineData("'ა'.title()", "'ა'")]
    [InlineData("'İ'.lower()", "'i̇'")]
    [InlineData("'ΑΣ Σ ΑΣΑ'.lower()", "'ας σ ασα'")]
    [InlineData("\"ΑΣ'Α\".lower()", "\"ασ'α\"")]
    [InlineData("'ΑΣ.'.lower()", "'ας.'")]
    [InlineData("'ÀÞ×'.lower()", "'àþ×'")]
    [InlineData("'ßẞ'.casefold()", "'ssss'")]
    [InlineData("'Ꭰꭰ'.casefold()", "'ᎠᎠ'")]
    [InlineData("'ıI'.casefold()", "'ıi'")]
    [InlineData("'aBß'.swapcase()", "'AbSS'")]
    [InlineData("\"they're BILL's\".title()", "\"They'Re Bill'S\"")]
    [InlineData("'hELLO wORLD'.capitalize()", "'Hello world'")]
    [InlineData("b'aB\\xe9'.upper()", "b'AB\\xe9'")]
    [InlineData("bytearray(b'aB z').title()", "bytearray(b'Ab Z')")]
    public void Case_OfCharactersWithSpecialMappings_IsAsInEveryVersion(string expression, string expected) =>
        TextProgram.AssertOutcome(expected, expression);

    [Theory]
    [InlineData("'\\ua7c8'.upper()", "3.8.18", "'\\ua7c8'")]
    [InlineData("'\\ua7c8'.upper()", "3.9.18", "'\ua7c7'")]
    [InlineData("'\\u2c2f'.lower()", "3.10.13", "'\\u2c2f'")]
    [InlineData("'\\u2c2f'.lower()", "3.11.7", "'\u2c5f'")]
    [InlineData("'\\u0264'.upper()", "3.13.0", "'\u0264'")]
    [InlineData("'\\u10fc'.islower()", "3.11.7", "False")]
    [InlineData("'\\u10fc'.islower()", "3.12.1", "True")]
    [InlineData("'\\U0001fadf'", "3.13.0", "'\\U0001fadf'")]
    [InlineData("'\\U0002ebf0'", "3.12.1", "'\\U0002ebf0'")]
    [InlineData("'\\U0002ebf0'", "3.13.0", "'\U0002ebf0'")]
    public void Case_OfNewCodePoints_NeedsTheirVersionOfUnicode(string expression, string version, string expected) =>
        Assert.Equal(expected, TextProgram.Outcome(expression, version));

    [Theory]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("'\\'\"'", "'\\'\"'")]
    [InlineData("'\\\\\\t\\n\\r\\x00\\x7f\\x80\\xa0\\xad'", "'\\\\\\t\\n\\r\\x00\\x7f\\x80\\xa0\\xad'")]
    [InlineData("'é\\u0378\\u2028\\ud800\\U000e0001'", "'é\\u0378\\u2028\\ud800\\U000e0001'")]
    [InlineData("b'a\\x00\\xff\"'", "b'a\\x00\\xff\"'")]
    [InlineData("b\"it's\"", "b\"it's\"")]
    [InlineData("bytearray(b\"it's\")", "bytearray(b\"it\\'s\")")]
    public void Repr_OfCharactersOfEveryKind_EscapesWhatIsNotPrintable(string expression, string expected) => TextProgram.AssertOutcome(expected, expression);
}
