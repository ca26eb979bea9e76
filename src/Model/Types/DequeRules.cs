using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a deque.</summary>
/// <remarks>Source: Python Library Reference, "deque objects"; CPython, Modules/_collectionsmodule.c.</remarks>
public partial class DequeRules : TypeRules
{
    private const string OutOfRange = "deque index out of range";

    private static readonly Signature Constructor = Signature.Keywords(0, "iterable", "maxlen");

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>deque(iterable, maxlen)</c>: always a new deque; of too many items the last ones stay.</summary>
    /// <remarks>Source: CPython, <c>deque_init</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (ArgumentBinding.BindType(machine, CollectionTypes.Deque, Constructor, arguments) is not { } bound
            || !TryMaxLength(machine, bound[1], out var maxLength))
        {
            return null;
        }

        var deque = Bounded(machine, maxLength);
        return bound[0] is not { } iterable || TryExtend(machine, deque, iterable) ? deque : null;
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>deque_new</c>, which looks at no argument.</remarks>
    public override PyObject? New(Machine machine, PyType type, CallArguments arguments) => machine.Allocated(new PyDeque(type, null));

    /// <inheritdoc/>
    public override bool Initialize(Machine machine, PyObject self, CallArguments arguments)
    {
        var deque = (PyDeque)self;
        if (ArgumentBinding.BindType(machine, CollectionTypes.Deque, Constructor, arguments) is not { } bound
            || !TryMaxLength(machine, bound[1], out var maxLength))
        {
            return false;
        }

        deque.MaxLength = maxLength;
        deque.Clear();
        return bound[0] is not { } iterable || TryExtend(machine, deque, iterable);
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        length = ((PyDeque)self).Count;
        return true;
    }

    /// <summary>Concatenation: a new deque, bounded as the left one.</summary>
    /// <remarks>Source: CPython, <c>deque_concat</c>.</remarks>
    public override PyObject? Concatenate(Machine machine, PyObject self, PyObject other)
    {
        if (other is not PyDeque)
        {
            return machine.Raise(ErrorTypes.TypeError, $"can only concatenate deque (not \"{other.Type.Name}\") to deque");
        }

        return Copy(machine, (PyDeque)self) is { } sum && TryExtend(machine, sum, other) ? sum : null;
    }

    /// <summary><c>self += other</c>: extends the deque in place by any iterable.</summary>
    /// <remarks>Source: CPython, <c>deque_inplace_concat</c>.</remarks>
    public override PyObject? InPlaceConcatenate(Machine machine, PyObject self, PyObject other) => TryExtend(machine, (PyDeque)self, other) ? self : null;

    /// <summary>Repetition: a new deque, bounded as this one.</summary>
    /// <remarks>Source: CPython, <c>deque_repeat</c>.</remarks>
    public override PyObject? Repeat(Machine machine, PyObject self, PyObject count) =>
        Sequences.TryCopies(machine, count, out var copies) && Copy(machine, (PyDeque)self) is { } repeated && TryRepeat(machine, repeated, copies) ? repeated : null;

    /// <summary><c>self *= count</c>: in place.</summary>
    /// <remarks>Source: CPython, <c>deque_inplace_repeat</c>.</remarks>
    public override PyObject? InPlaceRepeat(Machine machine, PyObject self, PyObject count) =>
        Sequences.TryCopies(machine, count, out var copies) && TryRepeat(machine, (PyDeque)self, copies) ? self : null;

    /// <summary>Lexicographical comparison with another deque, whatever the bounds. A deque equals itself without a look at the items.</summary>
    /// <remarks>Source: CPython, <c>deque_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (other is not PyDeque right)
        {
            return PyNotImplemented.Instance;
        }

        var left = (PyDeque)self;
        if (operation is ComparisonOperator.Equal or ComparisonOperator.NotEqual && (ReferenceEquals(left, right) || left.Count != right.Count))
        {
            return PyBool.Of(ReferenceEquals(left, right) == (operation == ComparisonOperator.Equal));
        }

        return CompareItems(machine, operation, new(machine, left, isReversed: false), new(machine, right, isReversed: false));
    }

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>deque_contains</c>.</remarks>
    public override PyObject? Contains(Machine machine, PyObject self, PyObject item) =>
        TryFind(machine, (PyDeque)self, item, 0, long.MaxValue, out var position) ? PyBool.Of(position >= 0) : null;

    /// <inheritdoc/>
    public override PyIterator? Iterate(Machine machine, PyObject self) => machine.Allocated(new PyDequeIterator(machine, (PyDeque)self, isReversed: false));

    /// <summary>The repr: the items as a list's, then the bound if there is one.</summary>
    /// <remarks>Source: CPython, <c>deque_repr</c>.</remarks>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text)
    {
        if (!machine.Representing.TryEnter(self))
        {
            _ = text.Append("[...]");
            return true;
        }

        var deque = (PyDeque)self;
        var written = ContainerRepresentation.TryWriteItems(machine, deque.Items, text.Append(self.Type.ShortName).Append("(["));
        _ = deque.MaxLength is { } bound ? text.Append("], maxlen=").Append(bound.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(")") : text.Append("])");
        machine.Representing.Leave(self);
        return written;
    }

    /// <summary><c>maxlen</c>: an int or <c>None</c>.</summary>
    /// <remarks>Source: CPython, <c>deque_get_maxlen</c>.</remarks>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name) =>
        name != "maxlen" ? base.GetAttribute(machine, self, name) : ((PyDeque)self).MaxLength is { } bound ? machine.Int(bound) : PyNone.Instance;

    /// <summary>A new empty deque.</summary>
    internal static PyDeque Bounded(Machine machine, long? maxLength) => machine.Allocated(new PyDeque(CollectionTypes.Deque, maxLength));

    private static bool TryMaxLength(Machine machine, PyObject? value, out long? maxLength)
    {
        maxLength = null;
        switch (value)
        {
            case null or PyNone:
                return true;
            case PyInt number when !machine.Profile.Word.Holds(number.Value):
                return machine.Raise(ErrorTypes.OverflowError, "Python int too large to convert to C ssize_t") is not null;
            case PyInt number when number.Value.Sign < 0:
                return machine.Raise(ErrorTypes.ValueError, "maxlen must be non-negative") is not null;
            case PyInt number:
                maxLength = (long)number.Value;
                return true;
            default:
                return machine.Raise(ErrorTypes.TypeError, "an integer is required") is not null;
        }
    }

    private static PyBool? CompareItems(Machine machine, ComparisonOperator operation, PyDequeIterator left, PyDequeIterator right)
    {
        while (true)
        {
            var x = left.Next(machine);
            if (x is null && machine.HasFailed)
            {
                return null;
            }

            var y = right.Next(machine);
            if (y is null && machine.HasFailed)
            {
                return null;
            }

            if (x is null || y is null)
            {
                return PyBool.Of(SequenceComparison.Holds(operation, (x is null ? 0 : 1) - (y is null ? 0 : 1)));
            }

            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, x, y, out var equal))
            {
                return null;
            }

            if (!equal)
            {
                return operation switch
                {
                    ComparisonOperator.Equal => PyBool.False,
                    ComparisonOperator.NotEqual => PyBool.True,
                    _ => machine.Rules.Comparison.TryRich(machine, operation, x, y, out var truth) ? PyBool.Of(truth) : null,
                };
            }
        }
    }
}
