using Conform.Model.Objects;
using Conform.Programs;

namespace Conform.Model.Semantics;

/// <summary>The objects that one run shares: what CPython keeps in its caches.</summary>
/// <remarks>Fresh for every run, so that nothing of one program reaches the next.</remarks>
public sealed class IdentityTables
{
    /// <summary>Smallest cached int. Source: CPython, <c>_PY_NSMALLNEGINTS</c>.</summary>
    public const int SmallestCachedInt = -5;

    /// <summary>Largest cached int. Source: CPython, <c>_PY_NSMALLPOSINTS</c>.</summary>
    public const int LargestCachedInt = 256;

    private readonly Dictionary<PyType, PyTuple> orders = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, PyStr> attributeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PyStr> moduleConstants = new(StringComparer.Ordinal);
    private readonly PyInt?[] smallInts = new PyInt?[LargestCachedInt - SmallestCachedInt + 1];
    private readonly PyStr?[] characters = new PyStr?[256];
    private readonly PyBytes?[] singleBytes = new PyBytes?[256];

    /// <summary>The empty tuple.</summary>
    public PyTuple EmptyTuple { get; } = new([]);

    /// <summary>The empty str.</summary>
    public PyStr EmptyStr { get; } = new(default);

    /// <summary>The empty bytes.</summary>
    public PyBytes EmptyBytes { get; } = new([]);

    /// <summary>The empty frozenset, in versions that share it.</summary>
    public PySet EmptyFrozenSet { get; } = new(PyType.FrozenSet);

    /// <summary>The message of reading a list out of its range, one object for all such errors.</summary>
    /// <remarks>Source: CPython, <c>indexerr</c> in Objects/listobject.c.</remarks>
    public PyStr ListIndexOutOfRange { get; } = new(CodePoints.Of("list index out of range"));

    /// <summary>Interned strings by value.</summary>
    public Dictionary<CodePoints, PyStr> Interned { get; } = [];

    /// <summary>The texts of <c>True</c> and <c>False</c> in a version where they are not interned.</summary>
    public Dictionary<CodePoints, PyStr> BoolTexts { get; } = [];

    /// <summary>The str that modules written in Python have as a constant; no name, so that it is not interned.</summary>
    public PyStr ModuleConstant(string text)
    {
        if (!moduleConstants.TryGetValue(text, out var constant))
        {
            constant = new PyStr(CodePoints.Of(text));
            moduleConstants.Add(text, constant);
        }

        return constant;
    }

    /// <summary>The interned str of an attribute's name.</summary>
    public PyStr AttributeName(Execution.Machine machine, string name)
    {
        if (!attributeNames.TryGetValue(name, out var text))
        {
            text = machine.Rules.Constants.Intern(machine, new PyStr(CodePoints.Of(name)));
            attributeNames.Add(name, text);
        }

        return text;
    }

    /// <summary>The <c>__mro__</c> of a type: one tuple for each type.</summary>
    public PyTuple OrderOf(Execution.Machine machine, PyType type)
    {
        if (!orders.TryGetValue(type, out var order))
        {
            order = machine.Tuple([.. type.Mro]);
            orders.Add(type, order);
        }

        return order;
    }

    /// <summary>The cached int of <paramref name="value"/>, -5 to 256.</summary>
    public PyInt SmallInt(int value) => smallInts[value - SmallestCachedInt] ??= new PyInt(value);

    /// <summary>The cached str of a character, U+0000 to U+00FF.</summary>
    public PyStr Character(int codePoint) => characters[codePoint] ??= new PyStr(new CodePoints([codePoint]));

    /// <summary>The cached bytes of one byte.</summary>
    public PyBytes SingleByte(byte value) => singleBytes[value] ??= new PyBytes([value]);
}
