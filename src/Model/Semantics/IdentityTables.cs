using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Programs;

namespace Conform.Model.Semantics;

/// <summary>The objects that one run shares: what CPython keeps in its caches.</summary>
/// <remarks>Those that are made of nothing but an immutable value, which no program can change, are the same in all runs; the others are fresh for every run,
/// so that nothing of one program reaches the next.</remarks>
public sealed class IdentityTables
{
    /// <summary>Smallest cached int. Source: CPython, <c>_PY_NSMALLNEGINTS</c>.</summary>
    public const int SmallestCachedInt = -5;

    /// <summary>Largest int that any version caches: that of CPython 3.15.</summary>
    internal const int LargestCachedByAny = 1024;

    private static readonly PyInt[] SmallInts = [.. Enumerable.Range(SmallestCachedInt, LargestCachedByAny - SmallestCachedInt + 1).Select(value => new PyInt(value))];
    private static readonly PyStr[] Characters = [.. Enumerable.Range(0, 256).Select(value => new PyStr(new CodePoints([value])))];
    private static readonly PyBytes[] SingleBytes = [.. Enumerable.Range(0, 256).Select(value => new PyBytes([(byte)value]))];
    private static readonly PyTuple NoItems = new([]);
    private static readonly PyStr NoText = new(default);
    private static readonly PyBytes NoBytes = new([]);
    private static readonly PyStr IndexError = new(CodePoints.Of("list index out of range"));

    /// <summary>The empty tables of one run.</summary>
    /// <param name="profile">The version whose caches they are.</param>
    public IdentityTables(ModelProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        LargestCachedInt = profile.Number("core.largestCachedInt");
    }

    /// <summary>Largest cached int, at least 256. Source: CPython, <c>_PY_NSMALLPOSINTS</c>.</summary>
    public int LargestCachedInt { get; }

    private Dictionary<PyType, PyTuple> Orders => field ??= new(ReferenceEqualityComparer.Instance);

    private Dictionary<string, PyStr> AttributeNames => field ??= new(StringComparer.Ordinal);

    private Dictionary<string, PyStr> ModuleConstants => field ??= new(StringComparer.Ordinal);

    /// <summary>The empty tuple.</summary>
    public PyTuple EmptyTuple => NoItems;

    /// <summary>The empty str.</summary>
    public PyStr EmptyStr => NoText;

    /// <summary>The empty bytes.</summary>
    public PyBytes EmptyBytes => NoBytes;

    /// <summary>The empty frozenset, in versions that share it.</summary>
    public PySet EmptyFrozenSet => field ??= new(PyType.FrozenSet);

    /// <summary>The message of reading a list out of its range, one object for all such errors.</summary>
    /// <remarks>Source: CPython, <c>indexerr</c> in Objects/listobject.c.</remarks>
    public PyStr ListIndexOutOfRange => IndexError;

    /// <summary>Interned strings by value.</summary>
    public Dictionary<CodePoints, PyStr> Interned => field ??= [];

    /// <summary>The texts of <c>True</c> and <c>False</c> in a version where they are not interned.</summary>
    public Dictionary<CodePoints, PyStr> BoolTexts => field ??= [];

    /// <summary>The str that modules written in Python have as a constant; no name, so that it is not interned.</summary>
    public PyStr ModuleConstant(string text)
    {
        if (!ModuleConstants.TryGetValue(text, out var constant))
        {
            constant = new PyStr(CodePoints.Of(text));
            ModuleConstants.Add(text, constant);
        }

        return constant;
    }

    /// <summary>The interned str of an attribute's name.</summary>
    public PyStr AttributeName(Execution.Machine machine, string name)
    {
        if (!AttributeNames.TryGetValue(name, out var text))
        {
            text = machine.Rules.Constants.Intern(machine, new PyStr(CodePoints.Of(name)));
            AttributeNames.Add(name, text);
        }

        return text;
    }

    /// <summary>The <c>__mro__</c> of a type: one tuple for each type.</summary>
    public PyTuple OrderOf(Execution.Machine machine, PyType type)
    {
        if (!Orders.TryGetValue(type, out var order))
        {
            order = machine.Tuple([.. type.Mro]);
            Orders.Add(type, order);
        }

        return order;
    }

    /// <summary>Whether an object is one that a cache of ints holds, so that all units share it.</summary>
    public static bool IsCached(PyObject value) =>
        value is PyInt { Value: var number } && number >= SmallestCachedInt && number <= LargestCachedByAny && ReferenceEquals(SmallInts[(int)number - SmallestCachedInt], value);

    /// <summary>The cached int of <paramref name="value"/>, <see cref="SmallestCachedInt"/> to <see cref="LargestCachedInt"/>.</summary>
    public PyInt SmallInt(int value) => SmallInts[value - SmallestCachedInt];

    /// <summary>The cached str of a character, U+0000 to U+00FF.</summary>
    public PyStr Character(int codePoint) => Characters[codePoint];

    /// <summary>The cached bytes of one byte.</summary>
    public PyBytes SingleByte(byte value) => SingleBytes[value];
}
