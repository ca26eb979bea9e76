namespace Conform.Programs.Operations;

/// <summary>How the receiver of an operation is shared at the moment of execution, after its last operand was evaluated and before anything is done.</summary>
/// <remarks>A <em>reference</em> is a variable (a name of the program, a variable of a running call) or a place in an object that can be reached from the
/// variables or from the operands. <see cref="Fresh"/> and <see cref="Aliased"/> exclude each other; the others come in addition. Atoms (numbers, strings,
/// bytes, <c>None</c>, ranges, slices, built-in functions and types) have no shape: they are counted with <see cref="None"/>.</remarks>
[Flags]
public enum OperandShapes
{
    /// <summary>The receiver is an atom.</summary>
    None = 0,

    /// <summary>At most one reference leads to the receiver: a temporary object, or one that a single variable or a single place holds.</summary>
    Fresh = 1,

    /// <summary>Two references or more lead to the receiver; one of them may be its own.</summary>
    Aliased = 2,

    /// <summary>The receiver refers to another mutable object with contents, directly or, for an instance, through its attributes.</summary>
    Nested = 4,

    /// <summary>The receiver can be reached from itself.</summary>
    Cyclic = 8,

    /// <summary>Another operand is the receiver itself.</summary>
    SelfArgument = 16,
}

/// <summary>What the operation table says about shapes.</summary>
public static class PossibleShapes
{
    /// <summary>Whether objects of this type are mutable and built in, with contents.</summary>
    public static bool IsMutableContainer(this Kind kind) =>
        kind is Kind.List or Kind.Dict or Kind.Set or Kind.ByteArray or Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter or Kind.Array;

    /// <summary>The shapes that the receiver of an operation can have where its operands are what the table expects; <see cref="OperandShapes.None"/> for an
    /// operation whose receiver is no mutable container.</summary>
    /// <remarks>What holds any object can be nested and cyclic; sets, counters, arrays and bytearrays hold hashable objects or numbers. An operation takes its
    /// receiver as an argument if some operand may be any object, or an iterable or object of a type that the receiver's fits.</remarks>
    public static OperandShapes Of(Operation row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Receiver.IsMutableContainer())
        {
            return OperandShapes.None;
        }

        var shapes = OperandShapes.Fresh | OperandShapes.Aliased;
        if (row.Receiver is Kind.List or Kind.Dict or Kind.Deque or Kind.OrderedDict or Kind.DefaultDict)
        {
            shapes |= OperandShapes.Nested | OperandShapes.Cyclic;
        }

        return row.Operands.Any(operand => Accepts(row.Receiver, operand.Role)) ? shapes | OperandShapes.SelfArgument : shapes;
    }

    /// <summary>Whether an operand of this role can be a receiver of this type, a mutable container.</summary>
    public static bool Accepts(Kind receiver, Role role) => receiver.IsMutableContainer() && role switch
    {
        Role.Any or Role.Iterable or Role.Same or Role.SameKind => true,
        Role.Element => receiver is Kind.List or Kind.Deque,
        Role.HashableElements => receiver is Kind.Set or Kind.Counter,
        Role.SetOrView => receiver == Kind.Set,
        Role.Mapping or Role.MappingOrPairs => receiver is Kind.Dict or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter,
        Role.SliceElements => receiver is Kind.List or Kind.ByteArray or Kind.Array,
        Role.ByteElements or Role.BytesLike => receiver == Kind.ByteArray,
        Role.ArrayItems => receiver == Kind.Array,
        _ => false,
    };
}
