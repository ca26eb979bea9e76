using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads one object: its type's name, its value, its children. Runs no code of the program and changes no count for good.</summary>
/// <remarks>Needs the GIL and no pending error. Types are told apart by identity; an instance of a class of the program is read as
/// the built-in type that the class derives from.</remarks>
internal sealed class ObjectReader
{
    private delegate AtomValue? ValueReading(BorrowedReference value);

    private delegate void ChildReading(BorrowedReference value, List<nint> children);

    private readonly PythonApi api;
    private readonly Dictionary<nint, ValueReading> values;
    private readonly Dictionary<nint, ChildReading> children;
    private readonly Dictionary<nint, string> staticTypeNames = [];
    private readonly ClassReader classes;
    private readonly AttributeReader attributes;
    private readonly CallableReader callables;
    private readonly ContainerReader containers;
    private readonly HashReader hashes;
    private readonly nint nameOfType;
    private readonly nint argumentsDescriptor;
    private readonly nint referents;
    private readonly nint nameAttribute;
    private readonly nint iterateSet;
    private readonly nint iterateFrozenSet;
    private readonly nint[] boundAttributes;
    private readonly HashSet<nint> unchanging;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    /// <param name="api">The C API.</param>
    /// <param name="version">The version of the running CPython.</param>
    public ObjectReader(PythonApi api, PythonVersion version)
    {
        this.api = api;
        classes = new(api);
        attributes = new(api, classes);
        callables = new(api, classes);
        containers = new(api);
        hashes = new(api, this, classes, version);
        nameAttribute = api.NewText("__name__").Detach();
        boundAttributes = [api.NewText("start").Detach(), api.NewText("stop").Detach(), api.NewText("step").Detach()];
        using var gc = api.Import("gc");
        referents = api.Attribute(gc.Borrow(), "get_referents").OrThrow("reading gc.get_referents").Detach();
        using var builtins = api.Import("builtins");
        using var baseException = api.Attribute(builtins.Borrow(), "BaseException").OrThrow("reading BaseException");
        nameOfType = ClassReader.GetterOf(api, api.TypeType, "__name__");
        argumentsDescriptor = ClassReader.GetterOf(api, baseException.Borrow(), "args");
        iterateSet = ClassReader.GetterOf(api, api.SetType, "__iter__");
        iterateFrozenSet = ClassReader.GetterOf(api, api.FrozenSetType, "__iter__");
        unchanging = [api.BoolType.Pointer, api.IntType.Pointer, api.FloatType.Pointer, api.ComplexType.Pointer, api.StrType.Pointer, api.BytesType.Pointer, api.TypeOf(api.None).Pointer];
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
            [containers.DequeType] = containers.BoundOf,
            [containers.ArrayType] = containers.ValueOfArray,
            [containers.MemoryViewType] = containers.ValueOfView,
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
            [containers.DequeType] = containers.ReadDeque,
            [containers.OrderedDictType] = containers.ReadOrderedDict,
            [containers.DefaultDictType] = containers.ReadDefaultDict,
            [containers.CounterType] = containers.ReadEntries,
            [containers.MemoryViewType] = containers.ReadView,
            [api.FunctionType.Pointer] = callables.ReadFunction,
            [api.CellType.Pointer] = callables.ReadCell,
            [api.MethodType.Pointer] = callables.ReadMethod,
            [api.PropertyType.Pointer] = callables.ReadProperty,
            [api.StaticMethodType.Pointer] = callables.ReadWrapper,
            [api.ClassMethodType.Pointer] = callables.ReadWrapper,
        };
        foreach (var view in containers.OrderedViewTypes)
        {
            children.Add(view, ReadView);
        }
    }

    /// <summary>Whether numbering the object must not keep it alive: a memoryview, which keeps a bytearray from changing its size.</summary>
    public bool IsHeldWeakly(BorrowedReference value) => api.TypeOf(value).Pointer == containers.MemoryViewType;

    /// <summary>Whether the object is an atom of exactly a built-in type that cannot change: what was read of it once stays true.</summary>
    public bool IsUnchangingAtom(BorrowedReference value) => unchanging.Contains(api.TypeOf(value).Pointer);

    /// <summary>Whether the object is exactly a list, tuple or dict: nothing is observed of it but its children.</summary>
    public bool IsPlainContainer(BorrowedReference value) => api.TypeOf(value) is var type && (type == api.ListType || type == api.TupleType || type == api.DictType);

    /// <summary>The name of the object's exact type: <c>type(x).__name__</c>, whatever a metaclass makes of that attribute.</summary>
    public string TypeNameOf(BorrowedReference value) => NameOfType(api.TypeOf(value));

    /// <summary>The object's class if it is one of the program, or none.</summary>
    public BorrowedReference ClassOf(BorrowedReference value) => api.TypeOf(value) is var type && classes.IsProgramType(type) ? type : default;

    /// <summary>The value of an atom, or null for anything else.</summary>
    public AtomValue? ValueOf(BorrowedReference value)
    {
        if (values.TryGetValue(api.TypeOf(value).Pointer, out var read))
        {
            return read(value);
        }

        return values.TryGetValue(classes.LayoutOf(value).Pointer, out read) ? read(value) : null;
    }

    /// <summary>Appends the object's children, each borrowed from the object, in the order of <see cref="ObservedNode.Children"/>.</summary>
    public void AppendChildren(BorrowedReference value, List<nint> to)
    {
        var type = api.TypeOf(value);
        if (children.TryGetValue(type.Pointer, out var read) || children.TryGetValue(classes.LayoutOf(value).Pointer, out read))
        {
            read(value, to);
        }
        else if (api.IsExceptionType(type))
        {
            using var arguments = ArgumentsOf(value);
            to.Add(arguments.Borrow().Pointer);
        }
        else if (classes.IsProgramClass(value))
        {
            classes.AppendBases(value, to);
        }
    }

    /// <summary>Appends the object's attributes, each borrowed from the object, in the order of <see cref="ObservedNode.Attributes"/>.</summary>
    public void AppendAttributes(BorrowedReference value, List<(string Name, nint Value)> to) => attributes.AppendAttributes(value, to);

    /// <summary>Whether the order of the object's children says nothing: it is a set of two elements or more, and one of them hashes by its address.</summary>
    /// <param name="value">The object.</param>
    /// <param name="elements">Its children.</param>
    public bool IsUnordered(BorrowedReference value, List<nint> elements) =>
        elements.Count > 1 && IsSet(value) && elements.Exists(element => hashes.IsByAddress(new(element)));

    /// <summary>The tuple of an exception's arguments, as <c>BaseException</c> stores it.</summary>
    public OwnedReference ArgumentsOf(BorrowedReference exception) =>
        api.CallWith(new(argumentsDescriptor), exception).OrThrow("reading the arguments of an exception");

    private bool IsSet(BorrowedReference value) => classes.LayoutOf(value) is var layout && (layout == api.SetType || layout == api.FrozenSetType);

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
        var start = to.Count;
        nint position = 0;
        while (api.NextEntry(value, ref position, out var key, out var item))
        {
            // A memo keeps its originals alive in a list under its own address. Source: Lib/copy.py, _keep_alive.
            if (api.TypeOf(item) == api.ListType && api.TypeOf(key) == api.IntType && api.ReadInt(key) == value.Pointer)
            {
                to.RemoveRange(start, to.Count - start);
                return;
            }

            to.Add(key.Pointer);
            to.Add(item.Pointer);
        }
    }

    private void ReadSet(BorrowedReference value, List<nint> to)
    {
        // The iterator of an exact set neither hashes nor compares; the functions that walk the table directly came and went.
        // Through the method of the built-in type, because a subclass may have one of its own.
        var iterate = classes.LayoutOf(value) == api.SetType ? iterateSet : iterateFrozenSet;
        using var function = api.CallWith(new(iterate), value).OrThrow("iterating over a set");
        using var iterator = api.Call(function.Borrow()).OrThrow("iterating over a set");
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

    private void ReadBounds(BorrowedReference value, List<nint> to) => callables.ReadAttributes(value, boundAttributes, to);

    private void ReadView(BorrowedReference value, List<nint> to)
    {
        // A view refers to its dict and to nothing else; only newer versions have an attribute for it, and that one wraps the dict.
        using var list = api.CallWith(new(referents), value).OrThrow("reading a dict view");
        to.Add(api.ListItem(list.Borrow(), 0).Pointer);
    }
}
