namespace Conform.Programs.Operations;

/// <summary>The rows of statements with blocks, of their parts, and of statements that leave a block.</summary>
/// <remarks>A row of a part is counted when the part is entered. A <c>for</c> row completes when the loop has ended, by exhaustion or by <c>break</c>, and raises
/// when the iterable has no iterator, when the iterator raises, or when an element does not fit the target; an exception of the body does not count for it.
/// <c>if</c> and <c>while</c> are counted when their test has been evaluated. <c>try</c> raises when an exception leaves it.</remarks>
internal static class BlockRows
{
    private const string Conditions = "Language Reference, 8.1 The if statement; 8.2 The while statement";
    private const string Loops = "Language Reference, 8.3 The for statement";
    private const string Leaving = "Language Reference, 7.9 The break statement; 7.10 The continue statement";
    private const string Guards = "Language Reference, 8.4 The try statement";
    private const string Raising = "Language Reference, 7.8 The raise statement";

    internal static IEnumerable<Operation> All() => [.. ControlFlow(), .. Exceptions()];

    private static IEnumerable<Operation> ControlFlow()
    {
        yield return Block("if", "if", Conditions).Weighs(30);
        yield return Block("elif", "if", Conditions);
        yield return Block("else", "if", Conditions);
        yield return Block("while", "while", Conditions);
        yield return Block("while else", "while", Conditions).Weighs(4);
        foreach (Kind kind in (Kind[])[Kind.List, Kind.Tuple, Kind.Str, Kind.Bytes, Kind.ByteArray, Kind.Range, Kind.FrozenSet])
        {
            yield return Loop(kind).NeverRaises().Weighs(kind is Kind.List or Kind.Range ? 20 : 6);
        }

        foreach (Kind kind in (Kind[])[Kind.Dict, Kind.Set, Kind.DictKeys, Kind.DictValues, Kind.DictItems])
        {
            yield return Loop(kind).Weighs(6);
        }

        yield return Loop(Kind.Iterator).NeverRaises().Requires(Features.Iterators).Weighs(4);
        yield return Loop(Kind.Unknown, "for generator").Requires(Features.Generators | Features.Functions).Weighs(6);
        yield return Loop(Kind.Unknown, "for other").AlwaysRaises().Weighs(2);
        yield return Loop(Kind.Unknown, "for unpack").Weighs(10);
        yield return Block("for else", "for", Loops);
        yield return Block("break", "break", Leaving);
        yield return Block("continue", "continue", Leaving);
    }

    private static IEnumerable<Operation> Exceptions()
    {
        yield return Guard("try", Guards) with { CanRaise = true };
        yield return Guard("except", Guards).Weighs(20);
        yield return Guard("except as", Guards);
        yield return Guard("try else", Guards).Weighs(4);
        yield return Guard("finally", Guards);
        yield return Guard("raise", Raising).AlwaysRaises() with { CanRaise = true };
        yield return Guard("raise from", Raising).AlwaysRaises().Weighs(2) with { CanRaise = true };
        yield return Guard("raise again", Raising).AlwaysRaises().Weighs(2) with { CanRaise = true };
        yield return Guard("assert", "Language Reference, 7.3 The assert statement") with { CanRaise = true };
    }

    private static Operation Block(string name, string symbol, string source) =>
        Row.Of(name, OperationForm.Block, Kind.Unknown, symbol, Kind.None, source).NeverRaises().Requires(Features.ControlFlow);

    private static Operation Loop(Kind kind, string? name = null) =>
        Row.Of(name ?? $"for {kind.TypeName()}", OperationForm.Loop, kind, "for", Kind.None, Loops).Requires(Features.ControlFlow);

    private static Operation Guard(string name, string source) =>
        Row.Of(name, OperationForm.Block, Kind.Unknown, "try", Kind.None, source).NeverRaises().Requires(Features.Exceptions);
}
