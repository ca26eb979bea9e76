namespace Conform.Programs.Observing;

/// <summary>Parts of observed objects that an implementation does not tell, so that they are left out on both sides of a comparison.</summary>
/// <remarks>An observer that is written in Python sees what its Python has attributes for; which these are is found by probes, not by a table.</remarks>
[Flags]
public enum UnseenParts
{
    /// <summary>Everything that <see cref="ObservedShapes"/> defines is seen.</summary>
    None = 0,

    /// <summary>Defaults, closure and attributes of functions.</summary>
    Functions = 1 << 0,

    /// <summary>What functions are called.</summary>
    FunctionNames = 1 << 1,

    /// <summary>Whether something that is called is a function, a bound method or built in.</summary>
    KindsOfCallables = 1 << 2,

    /// <summary>Function and receiver of bound methods.</summary>
    Methods = 1 << 3,

    /// <summary>The functions of properties, static methods and class methods, and that they are such.</summary>
    Descriptors = 1 << 4,

    /// <summary>What a class holds.</summary>
    ClassNamespaces = 1 << 5,

    /// <summary>The bases of a class.</summary>
    ClassBases = 1 << 6,

    /// <summary>The dict behind a view of it.</summary>
    Views = 1 << 7,

    /// <summary>Bounds of ranges and slices.</summary>
    Bounds = 1 << 8,

    /// <summary>The order of the attributes of an instance.</summary>
    AttributeOrder = 1 << 9,

    /// <summary>The attributes of exceptions, beside their arguments.</summary>
    ErrorAttributes = 1 << 10,

    /// <summary>The attributes of instances.</summary>
    InstanceAttributes = 1 << 11,

    /// <summary>The length that bounds a deque.</summary>
    DequeBounds = 1 << 12,

    /// <summary>The exporter behind a memoryview.</summary>
    MemoryViewOwners = 1 << 13,

    /// <summary>The arguments of exceptions.</summary>
    ErrorArguments = 1 << 14,

    /// <summary>The order of a dict: the implementation is known to keep none.</summary>
    DictOrder = 1 << 15,
}
