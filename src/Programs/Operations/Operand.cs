namespace Conform.Programs.Operations;

/// <summary>One operand of an operation.</summary>
/// <param name="Role">What it is expected to be.</param>
/// <param name="IsOptional">Whether it may be left out, together with all operands after it.</param>
/// <param name="Keyword">The keyword that it is passed by, or null for a positional operand.</param>
public sealed record Operand(Role Role, bool IsOptional = false, string? Keyword = null)
{
    /// <summary>The first Python version that takes it.</summary>
    public PythonVersion Since { get; init; } = PythonVersion.Oldest;

    /// <summary>A positional operand that is always there.</summary>
    public static implicit operator Operand(Role role) => new(role);

    /// <summary>A positional operand that is always there.</summary>
    public static Operand FromRole(Role role) => new(role);

    /// <summary>A positional operand that may be left out.</summary>
    public static Operand Maybe(Role role) => new(role, IsOptional: true);

    /// <summary>A keyword operand that may be left out.</summary>
    public static Operand Maybe(string keyword, Role role) => new(role, IsOptional: true, keyword);
}

/// <summary>What an operand is expected to be. The receiver is the object that decides (see <see cref="Operation.Receiver"/>).</summary>
public enum Role
{
    /// <summary>Any object.</summary>
    Any,

    /// <summary>Any hashable object.</summary>
    Hashable,

    /// <summary>A key of the receiver; another one raises.</summary>
    Key,

    /// <summary>A hashable object to look up in the receiver, often one that is there.</summary>
    Lookup,

    /// <summary>An object equal to an element of the receiver.</summary>
    Element,

    /// <summary>An integer that is an index of the receiver.</summary>
    Index,

    /// <summary>An integer, in or out of the receiver's range.</summary>
    Position,

    /// <summary>A bound of a slice: an integer or <c>None</c>.</summary>
    Bound,

    /// <summary>The step of a slice: an integer other than 0, or <c>None</c>.</summary>
    Step,

    /// <summary>A small integer, -1 to 4: how often something is repeated or at most done.</summary>
    Repetition,

    /// <summary>A shift count, 0 to 130.</summary>
    Shift,

    /// <summary>An exponent so small that the result stays small.</summary>
    Exponent,

    /// <summary>An integer: <c>int</c> or <c>bool</c>.</summary>
    Integer,

    /// <summary>A real number: <c>float</c>, <c>int</c> or <c>bool</c>.</summary>
    Real,

    /// <summary>A number of any type.</summary>
    Number,

    /// <summary>A real number other than zero.</summary>
    RealDivisor,

    /// <summary>A number other than zero.</summary>
    Divisor,

    /// <summary>A repetition, or a sequence to repeat when the receiver is a small integer.</summary>
    Factor,

    /// <summary>A number of which the absolute value is defined.</summary>
    Absolute,

    /// <summary>An integer 0 to 255.</summary>
    Byte,

    /// <summary>A truth value.</summary>
    Flag,

    /// <summary>An object of the receiver's type.</summary>
    Same,

    /// <summary>An object that the receiver can be ordered against.</summary>
    Comparable,

    /// <summary><c>bytes</c> or <c>bytearray</c>.</summary>
    BytesLike,

    /// <summary>A string to look for in the receiver: <c>str</c> for <c>str</c>, bytes-like for bytes-like.</summary>
    Part,

    /// <summary>A separator: a string like <see cref="Part"/>, never empty.</summary>
    Separator,

    /// <summary>A separator, or <c>None</c> for white space.</summary>
    SeparatorOrNone,

    /// <summary>A string, or a tuple of strings, to look for at an end of the receiver.</summary>
    PartOrParts,

    /// <summary>A string to look for in bytes, or an integer 0 to 255.</summary>
    PartOrByte,

    /// <summary>An iterable of strings that the receiver can join.</summary>
    Parts,

    /// <summary>An iterable.</summary>
    Iterable,

    /// <summary>An iterable of hashable objects.</summary>
    HashableElements,

    /// <summary>An iterable of integers 0 to 255, or bytes.</summary>
    ByteElements,

    /// <summary>As many elements as the receiver's slice has.</summary>
    SliceElements,

    /// <summary>A set, a frozen set, or a view of keys or items.</summary>
    SetOrView,

    /// <summary>A dict.</summary>
    Mapping,

    /// <summary>A dict, or an iterable of pairs with hashable first elements.</summary>
    MappingOrPairs,

    /// <summary>A non-empty iterable of objects that can be ordered.</summary>
    Orderable,

    /// <summary>An iterable of numbers.</summary>
    Summable,

    /// <summary>An object with a length.</summary>
    Sized,

    /// <summary>A sequence, a dict or a view.</summary>
    Reversible,

    /// <summary>Something that <c>int</c> accepts.</summary>
    IntSource,

    /// <summary>Something that <c>float</c> accepts.</summary>
    FloatSource,

    /// <summary>Something that <c>complex</c> accepts.</summary>
    ComplexSource,

    /// <summary>An iterator.</summary>
    Iterator,

    /// <summary>Something to call with one argument.</summary>
    Mapper,

    /// <summary>What orders elements: something to call with one argument, or <c>None</c>.</summary>
    OrderKey,

    /// <summary>An object whose hash follows from its value.</summary>
    HashedByValue,

    /// <summary>An integer other than 0: the third argument of <c>pow</c>.</summary>
    Modulus,

    /// <summary>A number of decimal digits, or <c>None</c>.</summary>
    Digits,

    /// <summary>The base of an integer's text, if the operand before is a text of digits.</summary>
    Radix,

    /// <summary>The integer of a code point.</summary>
    CodePoint,

    /// <summary>A string of length 1.</summary>
    Character,

    /// <summary>A string of length 2.</summary>
    TwoCharacters,

    /// <summary>Bytes of length 2.</summary>
    TwoBytes,

    /// <summary>A width in characters, 0 to 12.</summary>
    Width,

    /// <summary>A character to fill up with, of the receiver's type.</summary>
    Filling,

    /// <summary>The name of an encoding that can encode or decode the receiver.</summary>
    Encoding,

    /// <summary>The name of an error handler of encodings.</summary>
    ErrorHandler,

    /// <summary>A separator of hexadecimal digits.</summary>
    HexSeparator,

    /// <summary>Hexadecimal digits of bytes.</summary>
    HexDigits,

    /// <summary>The hexadecimal text of a float.</summary>
    HexFloat,

    /// <summary>A dict from code points to what stands for them.</summary>
    TextTable,

    /// <summary>256 bytes, or <c>None</c>.</summary>
    ByteTable,

    /// <summary>A number of bytes that the receiver fits in.</summary>
    ByteCount,

    /// <summary><c>'big'</c> or <c>'little'</c>.</summary>
    ByteOrder,

    /// <summary>Something that <c>bytes</c> and <c>bytearray</c> accept.</summary>
    BytesSource,

    /// <summary>An object whose <c>repr</c> depends on its value alone.</summary>
    Printable,

    /// <summary>An object that the module <c>copy</c> can copy.</summary>
    Copyable,

    /// <summary>The largest number of items of a deque: a small integer, 0 or more, or <c>None</c>.</summary>
    MaxLength,

    /// <summary>What a defaultdict calls for a missing value: a type, or <c>None</c>.</summary>
    Factory,

    /// <summary>The type code of an array.</summary>
    TypeCode,

    /// <summary>A number that the receiver, an array or a view of one, can hold.</summary>
    ArrayItem,

    /// <summary>An iterable of numbers that the array can hold.</summary>
    ArrayItems,

    /// <summary>A list of numbers that the array can hold.</summary>
    NumberList,

    /// <summary>An array with the receiver's type code.</summary>
    SameKind,

    /// <summary>An object that a memoryview can show.</summary>
    ByteOwner,
}
