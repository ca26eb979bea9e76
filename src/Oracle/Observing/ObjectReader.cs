using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads one object: its type's name, its value, its children. Runs no code of the program and changes no count for good.</summary>
/// <remarks>Needs the GIL and no pending error. Types are told apart by identity, never by subclass.</remarks>
internal sealed class ObjectReader
{
    private delegate AtomValue? ValueReading(BorrowedReference value);

    private delegate void ChildReading(BorrowedReference value, List<nint> children);

    private readonly PythonApi api;
    private readonly Dictionary<nint, ValueReading> values;
    private readonly Dictionary<nint, ChildReading> children;
    private readonly Dictionary<nint, string> staticTypeNames = [];
    private readonly nint nameOfType;
    private readonly nint argumentsDescriptor;
    private readonly nint referents;
    private readonly nint nameAttribute;
    private readonly nint startAttribute;
    private readonly nint stopAttribute;
    private readonly nint stepAttribute;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public ObjectReader(PythonApi api)
    {
        this.api = api;
        nameAttribute = api.NewText("__name__").Detach();
        startAttribute = api.NewText("start").Detach();
        stopAttribute = api.NewText("stop").Detach();
        stepAttribute = api.NewText("step").Detach();
        using var gc = api.Import("gc");
        referents = api.Attribute(gc.Borrow(), "get_referents").OrThrow("reading gc.get_referents").Detach();
        using var builtins = api.Import("builtins");
        using var baseException = api.Attribute(builtins.Borrow(), "BaseException").OrThrow("reading BaseException");
        nameOfType = GetterOf(api.TypeType, "__name__");
        argumentsDescriptor = GetterOf(baseException.Borrow(), "args");
        values = new()
        {
            [api.BoolType.Pointer] = value => new IntValue(api.ReadInt(value)),
            [api.IntType.Pointer] = value => new IntValue(api.ReadInt(value)),
            [api.FloatType.Pointer] = value => new FloatValue(api.ReadFloat(value)),
            [api.ComplexType.Pointer] = ReadComplex,
            [api.StrType.Pointer] = value => new StrValue(api.ReadText(value)),
            [api.BytesType.Pointer] = value => new BytesValue(new(api.ReadBytes(value))),
            [api.ByteArrayType.Pointer] = value => new BytesValue(new(api.ReadByteArray(value))),
            [api.TypeType.Pointer] = value => new NameValue(NameOfType(value)),
            [api.BuiltinFunctionType.Pointer] = ReadName,
            [api.FunctionType.Pointer] = ReadName,
            [api.ModuleType.Pointer] = ReadName,
        };
        children = new()
        {
            [api.ListType.Pointer] = ReadList,
            [api.TupleType.Pointer] = ReadTuple,
            [api.DictType.Pointer] = ReadDict,
            [api.SetType.Pointer] = ReadSet,
            [api.FrozenSetType.Pointer] = ReadSet,
            [api.RangeType.Pointer] = ReadBounds,
            [api.SliceType.Pointer] = ReadBounds,
            [api.DictKeysType.Pointer] = ReadView,
            [api.DictValuesType.Pointer] = ReadView,
            [api.DictItemsType.Pointer] = ReadView,
        };
    }

    /// <summary>The name of the object's exact type: <c>type(x).__name__</c>, whatever a metaclass makes of that attribute.</summary>
    public string TypeNameOf(BorrowedReference value) => NameOfType(api.TypeOf(value));

    /// <summary>The value of an atom, or null for anything else.</summary>
    public AtomValue? ValueOf(BorrowedReference value) => values.TryGetValue(api.TypeOf(value).Pointer, out var read) ? read(value) : null;

    /// <summary>Appends the object's children, each borrowed from the object, in the order of <see cref="ObservedNode.Children"/>.</summary>
    public void AppendChildren(BorrowedReference value, List<nint> to)
    {
        if (children.TryGetValue(api.TypeOf(value).Pointer, out var read))
        {
            read(value, to);
        }
    }

    /// <summary>Whether the order of the object's children says nothing.</summary>
    public bool IsUnordered(BorrowedReference value) => api.TypeOf(value) is var type && (type == api.SetType || type == api.FrozenSetType);

    /// <summary>The tuple of an exception's arguments, as <c>BaseException</c> stores it.</summary>
    public OwnedReference ArgumentsOf(BorrowedReference exception) =>
        api.CallWith(new(argumentsDescriptor), exception).OrThrow("reading the arguments of an exception");

    private string NameOfType(BorrowedReference type)
    {
        if (api.IsHeapType(type))
        {
            using var name = api.CallWith(new(nameOfType), type).OrThrow("reading the name of a type");
            return api.ReadText(name.Borrow()).ToString();
        }

        if (!staticTypeNames.TryGetValue(type.Pointer, out var known))
        {
            known = api.StaticTypeName(type);
            staticTypeNames.Add(type.Pointer, known);
        }

        return known;
    }

    private ComplexValue ReadComplex(BorrowedReference value)
    {
        var (real, imaginary) = api.ReadComplex(value);
        return new(real, imaginary);
    }

    private NameValue? ReadName(BorrowedReference value)
    {
        using var name = api.Attribute(value, new BorrowedReference(nameAttribute));
        if (name.IsNull || api.TypeOf(name.Borrow()) != api.StrType)
        {
            api.TakeError().Dispose();
            return null;
        }

        return new(api.ReadText(name.Borrow()).ToString());
    }

    private void ReadList(BorrowedReference value, List<nint> to)
    {
        var length = api.ListLength(value);
        for (var index = 0; index < length; index++)
        {
            to.Add(api.ListItem(value, index).Pointer);
        }
    }

    private void ReadTuple(BorrowedReference value, List<nint> to)
    {
        var length = api.TupleLength(value);
        for (var index = 0; index < length; index++)
        {
            to.Add(api.TupleItem(value, index).Pointer);
        }
    }

    private void ReadDict(BorrowedReference value, List<nint> to)
    {
        nint position = 0;
        while (api.NextEntry(value, ref position, out var key, out var item))
        {
            to.Add(key.Pointer);
            to.Add(item.Pointer);
        }
    }

    private void ReadSet(BorrowedReference value, List<nint> to)
    {
        // The iterator of an exact set neither hashes nor compares; the functions that walk the table directly came and went.
        using var iterator = api.Iterator(value).OrThrow("iterating over a set");
        while (true)
        {
            using var item = api.Next(iterator.Borrow());
            if (item.IsNull)
            {
                break;
            }

            to.Add(item.Borrow().Pointer);
        }
    }

    private void ReadBounds(BorrowedReference value, List<nint> to)
    {
        foreach (var attribute in (ReadOnlySpan<nint>)[startAttribute, stopAttribute, stepAttribute])
        {
            using var bound = api.Attribute(value, new BorrowedReference(attribute)).OrThrow("reading a range or slice");
            to.Add(bound.Borrow().Pointer);
        }
    }

    private void ReadView(BorrowedReference value, List<nint> to)
    {
        // A view refers to its dict and to nothing else; only newer versions have an attribute for it, and that one wraps the dict.
        using var list = api.CallWith(new(referents), value).OrThrow("reading a dict view");
        to.Add(api.ListItem(list.Borrow(), 0).Pointer);
    }

    private nint GetterOf(BorrowedReference type, string attribute)
    {
        using var names = api.Attribute(type, "__dict__").OrThrow("reading a type");
        using var key = api.NewText(attribute);
        using var descriptor = api.Item(names.Borrow(), key.Borrow()).OrThrow("reading a descriptor");
        return api.Attribute(descriptor.Borrow(), "__get__").OrThrow("reading a descriptor").Detach();
    }
}
