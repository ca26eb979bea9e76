namespace Conform.Programs.Operations;

/// <summary>The rows of functions, of calls of what a program made, of comprehensions and generators.</summary>
/// <remarks>A call raises when an exception leaves the called code or the arguments do not fit the parameters; each of <c>call keyword</c>, <c>call *</c> and
/// <c>call **</c> is counted beside <c>call function</c>, <c>call method</c> or <c>call class</c> when the call has such an argument. The rows of parameters are counted when
/// a call has bound them: <c>default</c> when a default was used. A comprehension raises when any part of it raises, its first iterable included.</remarks>
internal static class DefinitionRows
{
    private const string Functions = "Language Reference, 8.7 Function definitions";
    private const string Lambdas = "Language Reference, 6.14 Lambdas";
    private const string Calls = "Language Reference, 6.3.4 Calls";
    private const string Naming = "Language Reference, 4.2.2 Resolution of names; 7.12 The global statement; 7.13 The nonlocal statement";
    private const string Displays = "Language Reference, 6.2.4 Displays for lists, sets and dictionaries; 6.2.8 Generator expressions";
    private const string Yields = "Language Reference, 6.2.9 Yield expressions";

    internal static IEnumerable<Operation> All() => [.. Made(), .. Called(), .. Comprehensions(), .. Generators()];

    private static IEnumerable<Operation> Made()
    {
        yield return Definition("def", Functions).NeverRaises().Weighs(20);
        yield return Definition("lambda", Lambdas).NeverRaises();
        yield return Definition("closure", Naming).NeverRaises();
        yield return Definition("default", Functions).NeverRaises().Weighs(20);
        yield return Definition("keyword-only parameter", Functions).NeverRaises().Weighs(4);
        yield return Definition("* parameter", Functions).NeverRaises().Weighs(4);
        yield return Definition("** parameter", Functions).NeverRaises().Weighs(4);
        yield return Definition("return", "Language Reference, 7.6 The return statement").NeverRaises().Weighs(20);
        yield return Definition("global", Naming).NeverRaises();
        yield return Definition("nonlocal", Naming).NeverRaises();
    }

    private static IEnumerable<Operation> Called()
    {
        yield return Definition("call function", Calls).Weighs(40);
        yield return Definition("call keyword", Calls);
        yield return Definition("call *", Calls).Weighs(4);
        yield return Definition("call **", Calls).Weighs(4);
    }

    private static IEnumerable<Operation> Comprehensions()
    {
        yield return Comprehension("list comprehension", Kind.List).Weighs(20);
        yield return Comprehension("set comprehension", Kind.Set).Requires(Features.Sets);
        yield return Comprehension("dict comprehension", Kind.Dict);
        yield return Comprehension("generator expression", Kind.Iterator).NeverRaises().Requires(Features.Generators);
        yield return Row.Of(":=", OperationForm.Comprehension, Kind.Unknown, ":=", Kind.Unknown, "Language Reference, 6.12 Assignment expressions")
            .NeverRaises().Requires(Features.Comprehensions);
    }

    private static IEnumerable<Operation> Generators()
    {
        yield return Definition("yield", Yields).NeverRaises().Requires(Features.Generators);
        yield return Definition("yield from", Yields).Requires(Features.Generators).Weighs(4);
    }

    private static Operation Definition(string name, string source) =>
        Row.Of(name, OperationForm.Definition, Kind.Unknown, name, Kind.Unknown, source).Requires(Features.Functions);

    private static Operation Comprehension(string name, Kind result) =>
        Row.Of(name, OperationForm.Comprehension, Kind.Unknown, name, result, Displays).Requires(Features.Comprehensions);
}
