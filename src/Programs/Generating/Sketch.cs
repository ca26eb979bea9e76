using System.Numerics;
using Conform.Programs.Operations;

namespace Conform.Programs.Generating;

/// <summary>What the generator expects an object to be while it writes a program.</summary>
/// <remarks>One sketch stands for one object, so aliases share a sketch. A sketch guides what is written next and decides no result:
/// where it is wrong, a statement raises that was meant to complete, or the other way round. Mutable, as the object is.</remarks>
internal sealed class Sketch(Kind kind)
{
    /// <summary>The expected type.</summary>
    internal Kind Kind { get; } = kind;

    /// <summary>The value of an atom, or null if it is not known: <see cref="BigInteger"/> for a bool or an int, <see cref="double"/>,
    /// <see cref="CodePoints"/>, <see cref="ValueList{T}"/> of bytes.</summary>
    internal object? Value { get; init; }

    /// <summary>The elements of a list or tuple in order, the keys of a dict in order, the elements that a set holds at most; null if not known.</summary>
    internal List<Sketch>? Items { get; set; }

    /// <summary>The values of a dict, one for each key in <see cref="Items"/>; null if that does not hold, because then they are not known.</summary>
    internal List<Sketch>? Values
    {
        get => field?.Count == Items?.Count ? field : null;
        set;
    }

    /// <summary>The length of a string, bytes, bytearray or range; -1 if not known.</summary>
    internal int Length { get; set; } = -1;

    /// <summary>The dict of a view.</summary>
    internal Sketch? Owner { get; init; }

    /// <summary>How a function can be called; null for anything else, and if it is not known.</summary>
    internal Signature? Signature { get; init; }

    /// <summary>The shape of a class, or of the class of an instance.</summary>
    internal ClassSketch? Class { get; init; }

    /// <summary>The attributes of an instance that are known.</summary>
    internal Dictionary<string, Sketch>? Attributes { get; set; }

    /// <summary>Whether a loop that is being written iterates over the object or counts with it, so that nothing else may use it.</summary>
    internal bool IsBusy { get; set; }

    /// <summary>The number of elements, or -1 if it is not known or the object has none.</summary>
    internal int Count => Owner?.Count ?? Items?.Count ?? Length;

    /// <summary>The value of an int or a bool, if known.</summary>
    internal BigInteger? Integer => Value as BigInteger?;

    /// <summary>The type code of an array or of what a memoryview shows; <c>\0</c> for anything else.</summary>
    internal char Code { get; init; }

    /// <summary>The largest number of items of a deque, or null.</summary>
    internal int? MaxLength { get; init; }

    /// <summary>The type that a defaultdict makes values of; <see cref="Kind.None"/> if it makes none.</summary>
    internal Kind Factory { get; init; } = Kind.None;

    /// <summary>The object that a memoryview shows.</summary>
    internal Sketch? Shown { get; init; }

    /// <summary>Whether the object can change while it stays the same object.</summary>
    internal bool IsMutable => IsDict || Kind is Kind.List or Kind.Set or Kind.ByteArray or Kind.Deque or Kind.Array;

    /// <summary>Whether it is a dict, or of a type that derives from dict.</summary>
    internal bool IsDict => Kind is Kind.Dict or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter;

    /// <summary>Whether the memoryview was released.</summary>
    internal bool IsReleased { get; set; }

    /// <summary>Whether items of the memoryview can be assigned.</summary>
    internal bool IsWritable => Shown is { Kind: Kind.ByteArray or Kind.Array };

    /// <summary>Whether it is a number.</summary>
    internal bool IsNumber => Kind is Kind.Int or Kind.Bool or Kind.Float or Kind.Complex;

    /// <summary>Whether it is an int or a bool.</summary>
    internal bool IsInteger => Kind is Kind.Int or Kind.Bool;

    /// <summary>Whether it is a set or a frozen set.</summary>
    internal bool IsSet => Kind is Kind.Set or Kind.FrozenSet;

    /// <summary>Whether it is bytes or a bytearray.</summary>
    internal bool IsBytesLike => Kind is Kind.Bytes or Kind.ByteArray;

    /// <summary>A new object of a type, of which nothing more is known.</summary>
    internal static Sketch Of(Kind kind) => new(kind);

    /// <summary>A new int.</summary>
    internal static Sketch Int(BigInteger value) => new(Kind.Int) { Value = value };

    /// <summary>A bool.</summary>
    internal static Sketch Bool(bool value) => new(Kind.Bool) { Value = value ? BigInteger.One : BigInteger.Zero };

    /// <summary>A new float.</summary>
    internal static Sketch Float(double value) => new(Kind.Float) { Value = value };

    /// <summary>A new str with known code points.</summary>
    internal static Sketch Str(CodePoints value) => new(Kind.Str) { Value = value, Length = value.Length };

    /// <summary>A new bytes object with known contents.</summary>
    internal static Sketch Bytes(ValueList<byte> value) => new(Kind.Bytes) { Value = value, Length = value.Count };

    /// <summary>A new str, bytes, bytearray or range of which only the length is known; -1 if not even that.</summary>
    internal static Sketch Sized(Kind kind, int length) => new(kind) { Length = length };

    /// <summary>A new list, tuple, set or frozen set; <paramref name="items"/> belongs to it from now on.</summary>
    internal static Sketch Container(Kind kind, List<Sketch>? items) => new(kind) { Items = items };

    /// <summary>A new dict; the lists belong to it from now on.</summary>
    internal static Sketch Dict(List<Sketch>? keys, List<Sketch>? values) => new(Kind.Dict) { Items = keys, Values = values };

    /// <summary>A function.</summary>
    internal static Sketch Function(Signature signature) => new(Kind.Function) { Signature = signature };

    /// <summary>A new instance of <paramref name="type"/>.</summary>
    internal static Sketch Instance(ClassSketch type) => new(Kind.Instance) { Class = type, Attributes = new(StringComparer.Ordinal) };

    /// <summary>A new object of the same type, of which nothing more is known.</summary>
    internal Sketch Forgotten() => Kind switch
    {
        Kind.Instance when Class is { } type => Instance(type),
        Kind.Function or Kind.Class => this,
        Kind.DictKeys or Kind.DictValues or Kind.DictItems or Kind.Iterator => Of(Kind.Unknown),
        _ => Of(Kind),
    };

    /// <summary>A new view of <paramref name="owner"/>.</summary>
    internal static Sketch View(Kind kind, Sketch owner) => new(kind) { Owner = owner };

    /// <summary>A new dict of any kind; the lists belong to it from now on.</summary>
    internal static Sketch DictOf(Kind kind, List<Sketch>? keys, List<Sketch>? values) => new(kind) { Items = keys, Values = values };

    /// <summary>A new deque; of too many items the last ones stay.</summary>
    internal static Sketch Deque(List<Sketch>? items, int? maxLength)
    {
        var deque = new Sketch(Kind.Deque) { Items = items, MaxLength = maxLength };
        deque.Trim(fromLeft: true);
        return deque;
    }

    /// <summary>A new array; <paramref name="items"/> belongs to it from now on.</summary>
    internal static Sketch Array(char code, List<Sketch>? items) => new(Kind.Array) { Code = code, Items = items };

    /// <summary>A new memoryview of so many items of an object.</summary>
    internal static Sketch ViewOf(Sketch shown, int length) => new(Kind.MemoryView) { Shown = shown, Length = length, Code = shown.Kind == Kind.Array ? shown.Code : 'B' };

    /// <summary>Drops what a deque has no room for.</summary>
    internal void Trim(bool fromLeft)
    {
        if (Items is { } items && MaxLength is { } most && items.Count > most)
        {
            items.RemoveRange(fromLeft ? 0 : most, items.Count - most);
        }
    }
}
