using System.Numerics;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a memoryview.</summary>
/// <remarks>Source: Python Library Reference, "Memory Views"; CPython, Objects/memoryobject.c.</remarks>
public partial class MemoryViewRules : TypeRules
{
    private static readonly Signature Constructor = Signature.Keywords(1, "object");

    /// <inheritdoc/>
    public override bool HasLength => true;

    /// <inheritdoc/>
    public override bool IsIterable => true;

    /// <summary><c>memoryview(object)</c>: a new view of all bytes of bytes, a bytearray, an array, or what another view shows.</summary>
    /// <remarks>Source: CPython, <c>PyMemoryView_FromObject</c>.</remarks>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        if (arguments.Positional.Length + arguments.Keywords.Length > 1)
        {
            return machine.Raise(
                ErrorTypes.TypeError,
                $"memoryview() takes at most 1 argument ({arguments.Positional.Length + arguments.Keywords.Length} given)");
        }

        if (ArgumentBinding.BindType(machine, CollectionTypes.MemoryView, Constructor, arguments) is not { } bound)
        {
            return null;
        }

        var bytes = new ItemFormat('B', machine.Profile.Word.Size);
        return bound[0] switch
        {
            PyBytes source => Made(machine, new PyMemoryView(source, bytes, true, 0, 1, source.Value.Count)),
            PyByteArray source => Made(machine, new PyMemoryView(source, bytes, false, 0, 1, source.Value.Count)),
            PyArray source => Made(machine, new PyMemoryView(source, source.Format, false, 0, source.Format.Size, source.Count)),
            PyMemoryView source => IsUsable(machine, source) ? Slice(machine, source, 0, 1, source.Count, source.IsReadOnly) : null,
            var other => machine.Raise(ErrorTypes.TypeError, $"memoryview: a bytes-like object is required, not '{other!.Type.Name}'"),
        };
    }

    /// <inheritdoc/>
    public override bool TryLength(Machine machine, PyObject self, out BigInteger length)
    {
        var view = (PyMemoryView)self;
        length = view.Count;
        return IsUsable(machine, view);
    }

    /// <summary>Equality with any object that has bytes: the same number of items, which are equal as numbers. There is no order.</summary>
    /// <remarks>A released view equals only itself. Source: CPython, <c>memory_richcompare</c>.</remarks>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other)
    {
        if (operation is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            return PyNotImplemented.Instance;
        }

        var view = (PyMemoryView)self;
        var isEqual = operation == ComparisonOperator.Equal;
        if (view.IsReleased || other is PyMemoryView { IsReleased: true })
        {
            return PyBool.Of(ReferenceEquals(self, other) == isEqual);
        }

        if (ItemsOf(machine, other) is not { } right)
        {
            return PyNotImplemented.Instance;
        }

        var left = ItemsOf(machine, view)!;
        var equal = left.Length == right.Length;
        for (var index = 0; equal && index < left.Length; index++)
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryRich(machine, ComparisonOperator.Equal, left[index], right[index], out equal))
            {
                return null;
            }
        }

        return PyBool.Of(equal == isEqual);
    }

    /// <summary>The hash of a view that is read-only: that of its bytes. It is kept, even after the view was released.</summary>
    /// <remarks>Source: CPython, <c>memory_hash</c>.</remarks>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        var view = (PyMemoryView)self;
        hash = view.Hash ?? 0;
        if (view.Hash is not null)
        {
            return true;
        }

        if (!IsUsable(machine, view))
        {
            return false;
        }

        if (!view.IsReadOnly)
        {
            return machine.Raise(ErrorTypes.ValueError, "cannot hash writable memoryview object") is not null;
        }

        if (view.Format.Size != 1)
        {
            return machine.Raise(ErrorTypes.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'") is not null;
        }

        if (!Hashing.TryHash(machine, view.Owner, out _) || !machine.Rules.Bytes.TryHash(machine, new PyBytes(view.ToBytes().ToValueList()), out hash))
        {
            return false;
        }

        view.Hash = hash;
        return true;
    }

    /// <summary>Ends the run if CPython makes an iterator of <paramref name="value"/> and leaves an error pending at the same time, as it does for a released view: who
    /// does not ask for an item at once goes on, and the error surfaces anywhere.</summary>
    /// <returns>False with a stop pending.</returns>
    /// <remarks>Source: CPython, <c>memory_iter</c>, which does not look whether <c>memory_length</c> failed.</remarks>
    internal static bool TryAskForIterator(Machine machine, PyObject value) =>
        value is not PyMemoryView { IsReleased: true } || machine.Profile.Flag("collections.viewIsIteratedByIndex")
        || machine.NotModelled("an iterator over a released view, made with an error pending") is not null;

    /// <inheritdoc/>
    /// <remarks>Source: CPython, <c>memory_iter</c>; before 3.10 views have no iterators of their own.</remarks>
    public override PyIterator? Iterate(Machine machine, PyObject self)
    {
        var view = (PyMemoryView)self;
        var byIndex = machine.Profile.Flag("collections.viewIsIteratedByIndex");
        if (view.IsReleased && !byIndex)
        {
            _ = Exporting.RaiseReleased(machine);
            return null;
        }

        return machine.Allocated(new PyMemoryIterator(byIndex ? CollectionTypes.SequenceIterator : CollectionTypes.MemoryIterator, view));
    }

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var view = (PyMemoryView)self;
        if (name is "obj" or "nbytes" or "itemsize" or "format" or "ndim" or "shape" or "strides" or "suboffsets" or "readonly" or "c_contiguous"
            or "f_contiguous" or "contiguous" && !IsUsable(machine, view))
        {
            return null;
        }

        return name switch
        {
            "obj" => view.Owner,
            "nbytes" => machine.Int(view.Count * view.Format.Size),
            "itemsize" => machine.Int(view.Format.Size),
            "format" => machine.Str(CodePoints.Of(view.Format.Code.ToString())),
            "ndim" => machine.Int(1),
            "shape" => machine.Tuple([machine.Int(view.Count)]),
            "strides" => machine.Tuple([machine.Int(view.Stride)]),
            "suboffsets" => machine.Tuple([]),
            "readonly" => PyBool.Of(view.IsReadOnly),
            "c_contiguous" or "f_contiguous" or "contiguous" => PyBool.Of(view.IsContiguous),
            _ => base.GetAttribute(machine, self, name),
        };
    }

    /// <summary>Raises if the view was released.</summary>
    internal static bool IsUsable(Machine machine, PyMemoryView view) => !view.IsReleased || Exporting.RaiseReleased(machine);

    private static PyMemoryView Slice(Machine machine, PyMemoryView view, long first, long step, long count, bool isReadOnly) =>
        Made(machine, view.Slice(first, step, count, isReadOnly));

    private static PyMemoryView Made(Machine machine, PyMemoryView view)
    {
        machine.References.Begin(view);
        return machine.Allocated(view);
    }

    /// <summary>The items of an object that has bytes, or null if it has none.</summary>
    private static PyObject[]? ItemsOf(Machine machine, PyObject value)
    {
        switch (value)
        {
            case PyMemoryView view:
                var items = new PyObject[view.Count];
                for (var position = 0; position < items.Length; position++)
                {
                    items[position] = view.ItemAt(machine, position);
                }

                return items;
            case PyArray array:
                return ArrayRules.Items(machine, array);
            default:
                return ByteSequenceRules.TryBytes(value, out var bytes) ? [.. bytes.ToArray().Select(number => machine.Int(number))] : null;
        }
    }
}
