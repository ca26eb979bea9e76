namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Tells from Python source which features it needs.</summary>
internal static class PieceFeatures
{
    private static readonly (string Part, Features Needs)[] ByPart =
    [
        ("class ", Features.Classes | Features.Functions),
        ("def ", Features.Functions),
        ("lambda", Features.Functions),
        ("yield", Features.Generators),
        ("iter(", Features.Iterators),
        ("dataclass", Features.Dataclasses),
        ("namedtuple", Features.NamedTuples),
        ("collections.", Features.Collections),
        ("array.", Features.Arrays),
        ("memoryview", Features.Arrays | Features.ByteArrays),
        ("bytearray", Features.ByteArrays | Features.Bytes),
        ("b'", Features.Bytes),
        ("1j", Features.Complex),
        ("frozenset", Features.Sets),
        ("try:", Features.Exceptions),
        ("raise", Features.Exceptions),
        (" for ", Features.Comprehensions),
        ("for ", Features.ControlFlow),
        ("while ", Features.ControlFlow),
        ("if ", Features.ControlFlow),
    ];

    /// <summary>The features of <paramref name="text"/>; rather one too many than one too few.</summary>
    internal static Features Of(string text) =>
        ByPart.Where(pair => text.Contains(pair.Part, StringComparison.Ordinal)).Aggregate(Features.None, (all, pair) => all | pair.Needs);
}
