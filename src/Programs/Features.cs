namespace Conform.Programs;

/// <summary>Capabilities that an operation needs and that an implementation may lack; generation leaves out what is lacking.</summary>
[Flags]
public enum Features
{
    /// <summary>Names, numbers, strings, lists, tuples, dicts: what every implementation has.</summary>
    None = 0,

    /// <summary>The module <c>copy</c>.</summary>
    Copy = 1 << 0,

    /// <summary>The <c>del</c> statement.</summary>
    Delete = 1 << 1,

    /// <summary>Assignment to and deletion of slices.</summary>
    SliceAssignment = 1 << 2,

    /// <summary>Sets and frozen sets.</summary>
    Sets = 1 << 3,

    /// <summary>Bytes.</summary>
    Bytes = 1 << 4,

    /// <summary>Byte arrays.</summary>
    ByteArrays = 1 << 5,

    /// <summary>Complex numbers.</summary>
    Complex = 1 << 6,

    /// <summary>Strings beyond Latin-1 and lone surrogates.</summary>
    WideStrings = 1 << 7,

    /// <summary>Dict union operators (Python 3.9).</summary>
    DictUnion = 1 << 8,

    /// <summary><c>removeprefix</c> and <c>removesuffix</c> (Python 3.9).</summary>
    RemovePrefix = 1 << 9,

    /// <summary>Reversed iteration over dicts and their views (Python 3.8).</summary>
    ReversedDicts = 1 << 10,

    /// <summary>Slices as values (<c>slice(1, 2)</c>) and ranges as values.</summary>
    SlicesAndRanges = 1 << 11,

    /// <summary>Conditions and loops: <c>if</c>, <c>while</c>, <c>for</c>, <c>break</c>, <c>continue</c>.</summary>
    ControlFlow = 1 << 12,

    /// <summary>Exceptions as part of the program: <c>try</c>, <c>raise</c>, <c>assert</c>, exception classes and objects.</summary>
    Exceptions = 1 << 13,

    /// <summary>Functions: <c>def</c>, <c>lambda</c>, calls, closures, <c>global</c> and <c>nonlocal</c>.</summary>
    Functions = 1 << 14,

    /// <summary>Classes, instances and their attributes.</summary>
    Classes = 1 << 15,

    /// <summary>Generator functions and generator expressions.</summary>
    Generators = 1 << 16,

    /// <summary>List, set and dict comprehensions, and <c>:=</c>.</summary>
    Comprehensions = 1 << 17,

    /// <summary>Iterators as values: <c>iter</c>, <c>next</c>, <c>enumerate</c>, <c>zip</c>, <c>map</c>, <c>filter</c>.</summary>
    Iterators = 1 << 18,

    /// <summary>The module <c>collections</c>: <c>deque</c>, <c>OrderedDict</c>, <c>defaultdict</c>, <c>Counter</c>.</summary>
    Collections = 1 << 19,

    /// <summary><c>array.array</c> and <c>memoryview</c>.</summary>
    Arrays = 1 << 20,

    /// <summary>Data classes.</summary>
    Dataclasses = 1 << 21,

    /// <summary>Named tuples.</summary>
    NamedTuples = 1 << 22,

    /// <summary><c>copy.replace</c> (Python 3.13).</summary>
    CopyReplace = 1 << 23,

    /// <summary>The order of sets, where it does not follow from addresses.</summary>
    SetOrder = 1 << 24,

    /// <summary><c>int.bit_count</c> (Python 3.10).</summary>
    BitCount = 1 << 25,

    /// <summary><c>int.is_integer</c> (Python 3.12).</summary>
    IntIsInteger = 1 << 26,

    /// <summary>Everything above.</summary>
    All = (1 << 27) - 1,
}
