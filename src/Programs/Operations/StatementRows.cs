namespace Conform.Programs.Operations;

/// <summary>The rows of statements, told apart by their targets.</summary>
internal static class StatementRows
{
    private const string Assignment = "Language Reference, 7.2 Assignment statements";
    private const string Augmented = "Language Reference, 7.2.1 Augmented assignment statements";
    private const string Deletion = "Language Reference, 7.5 The del statement";

    internal static IEnumerable<Operation> All()
    {
        yield return Row.Statement("= name", "=", raises: false, Assignment).Weighs(40);
        yield return Row.Statement("= item", "=", raises: true, Assignment);
        yield return Row.Statement("= slice", "=", raises: true, Assignment, Features.SliceAssignment);
        yield return Row.Statement("= chained", "=", raises: true, Assignment);
        yield return Row.Statement("= unpack", "=", raises: true, Assignment);
        yield return Row.Statement("= unpack *", "=", raises: true, Assignment);
        yield return Row.Statement("= swap", "=", raises: true, Assignment);
        foreach (var symbol in (string[])["+=", "-=", "*=", "|=", "&=", "^=", "/=", "//=", "%=", "**=", "<<=", ">>="])
        {
            var weight = symbol.Length == 2 && symbol is not ("/=" or "%=") ? 10 : 3;
            yield return Row.Statement($"{symbol} name", symbol, raises: true, Augmented).Weighs(weight);
            yield return Row.Statement($"{symbol} item", symbol, raises: true, Augmented).Weighs(weight);
            Operation slice = Row.Statement($"{symbol} slice", symbol, raises: true, Augmented, Features.SliceAssignment);

            // What can be sliced knows + and * only.
            yield return symbol is "+=" or "*=" ? slice : slice.AlwaysRaises().Weighs(2);
        }

        yield return Row.Statement("del name", "del", raises: true, Deletion, Features.Delete).Weighs(4);
        yield return Row.Statement("del item", "del", raises: true, Deletion, Features.Delete);
        yield return Row.Statement("del slice", "del", raises: true, Deletion, Features.Delete | Features.SliceAssignment);
        yield return Row.Statement("expression", string.Empty, raises: false, "Language Reference, 7.1 Expression statements").Weighs(20);
    }
}
