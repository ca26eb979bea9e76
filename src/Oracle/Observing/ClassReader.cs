using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads classes of the program, and the attributes of classes, instances and functions. Runs no code of the program.</summary>
/// <remarks>Needs the GIL and no pending error. A class is the program's if it did not exist when this reader was made, so everything that a program may use
/// must be imported before.</remarks>
internal sealed class ClassReader
{
    private readonly PythonApi api;
    private readonly HashSet<nint> ownTypes = [];
    private readonly HashSet<nint> descriptorTypes;
    private readonly HashSet<nint> typesWithDict = [];
    private readonly nint basesOfType;
    private readonly nint resolutionOrder;
    private readonly nint namespaceOfType;
    private readonly nint referents;
    private readonly nint fileNameAttribute;
    private readonly nint functionAttribute;
    private readonly nint getAttribute;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public ClassReader(PythonApi api)
    {
        this.api = api;
        basesOfType = GetterOf(api, api.TypeType, "__bases__");
        resolutionOrder = GetterOf(api, api.TypeType, "__mro__");
        namespaceOfType = GetterOf(api, api.TypeType, "__dict__");
        fileNameAttribute = api.NewText("co_filename").Detach();
        functionAttribute = api.NewText("__func__").Detach();
        getAttribute = api.NewText("__get__").Detach();
        using var gc = api.Import("gc");
        referents = api.Attribute(gc.Borrow(), "get_referents").OrThrow("reading gc.get_referents").Detach();
        using var collections = api.Import("_collections");
        using var field = api.Attribute(collections.Borrow(), "_tuplegetter").OrThrow("reading the type of fields");
        descriptorTypes = [api.MemberDescriptorType.Pointer, api.AttributeDescriptorType.Pointer, field.Borrow().Pointer];
        using var library = api.Import("collections");
        foreach (var name in (ReadOnlySpan<string>)["OrderedDict", "Counter"])
        {
            _ = typesWithDict.Add(api.Attribute(library.Borrow(), name).OrThrow("reading a type").Detach());
        }

        RememberTypes();
    }

    /// <summary>A callable that reads an attribute as the type itself defines it, whatever an instance or a metaclass says.</summary>
    public static nint GetterOf(PythonApi api, BorrowedReference type, string attribute)
    {
        using var names = api.Attribute(type, "__dict__").OrThrow("reading a type");
        using var key = api.NewText(attribute);
        using var descriptor = api.Item(names.Borrow(), key.Borrow()).OrThrow("reading a descriptor");
        return api.Attribute(descriptor.Borrow(), "__get__").OrThrow("reading a descriptor").Detach();
    }

    /// <summary>Whether the type was made by a program.</summary>
    public bool IsProgramType(BorrowedReference type) => api.IsHeapType(type) && !ownTypes.Contains(type.Pointer);

    /// <summary>Whether the object is a class that a program made.</summary>
    public bool IsProgramClass(BorrowedReference value) => api.IsMetaclass(api.TypeOf(value)) && IsProgramType(value);

    /// <summary>Whether the function was compiled from a cell.</summary>
    public bool IsProgramFunction(BorrowedReference function)
    {
        using var name = api.Attribute(api.CodeOf(function), new BorrowedReference(fileNameAttribute)).OrThrow("reading a file name");
        return api.ReadText(name.Borrow()).ToString().StartsWith(ProgramRun.FileNameStart, StringComparison.Ordinal);
    }

    /// <summary>The type that decides what an object holds: its own, or for an instance of a class of the program the one that this class derives from.</summary>
    public BorrowedReference LayoutOf(BorrowedReference value)
    {
        var type = api.TypeOf(value);
        if (!IsProgramType(type))
        {
            return type;
        }

        using var order = api.CallWith(new(resolutionOrder), type).OrThrow("reading the order of classes");
        var length = api.TupleLength(order.Borrow());
        for (var index = 1; index < length; index++)
        {
            var ancestor = api.TupleItem(order.Borrow(), index);
            if (!IsProgramType(ancestor))
            {
                return ancestor;
            }
        }

        return type;
    }

    /// <summary>The first class along the method resolution order whose own namespace has <paramref name="name"/>: whether it is the program's, and whether
    /// what it has there is a function of the program.</summary>
    public (bool IsProgramType, bool IsProgramCode) DefinerOf(BorrowedReference type, string name)
    {
        using var order = api.CallWith(new(resolutionOrder), type).OrThrow("reading the order of classes");
        var length = api.TupleLength(order.Borrow());
        for (var index = 0; index < length; index++)
        {
            var ancestor = api.TupleItem(order.Borrow(), index);
            var found = new List<(string Name, nint Value)>();
            AppendEntries(NamespaceOf(ancestor), (entry, _) => entry == name, found);
            if (found is [var definition])
            {
                var value = new BorrowedReference(definition.Value);
                return (IsProgramType(ancestor), api.TypeOf(value) == api.FunctionType && IsProgramFunction(value));
            }
        }

        return (false, false);
    }

    /// <summary>Appends the bases of a class, in order.</summary>
    public void AppendBases(BorrowedReference type, List<nint> to)
    {
        using var bases = api.CallWith(new(basesOfType), type).OrThrow("reading the bases of a class");
        var length = api.TupleLength(bases.Borrow());
        for (var index = 0; index < length; index++)
        {
            to.Add(api.TupleItem(bases.Borrow(), index).Pointer);
        }
    }

    /// <summary>Appends the attributes of the object, each borrowed from it, in the order of <see cref="ObservedNode.Attributes"/>.</summary>
    public void AppendAttributes(BorrowedReference value, List<(string Name, nint Value)> to)
    {
        var type = api.TypeOf(value);
        if (api.IsMetaclass(type))
        {
            if (IsProgramType(value))
            {
                AppendNamespace(value, to);
            }
        }
        else if (type == api.FunctionType)
        {
            if (IsProgramFunction(value))
            {
                AppendDict(value, to);
            }
        }
        else if (IsProgramType(type))
        {
            AppendDict(value, to);
            AppendSlots(value, type, to);
        }
        else if (api.IsExceptionType(type) || typesWithDict.Contains(type.Pointer))
        {
            AppendDict(value, to);
        }
    }

    private void AppendDict(BorrowedReference value, List<(string Name, nint Value)> to)
    {
        var dict = api.DictOf(value);
        if (!dict.IsNull)
        {
            AppendEntries(dict, static (_, _) => true, to);
        }
    }

    private void AppendNamespace(BorrowedReference type, List<(string Name, nint Value)> to)
    {
        var start = to.Count;
        AppendEntries(NamespaceOf(type), (name, entry) => !ObservedShapes.IsClassMachinery(name) && !IsMachinery(entry), to);
        to.Sort(start, to.Count - start, Comparer<(string Name, nint Value)>.Create(static (left, right) => string.CompareOrdinal(left.Name, right.Name)));
    }

    private void AppendEntries(BorrowedReference dict, Func<string, BorrowedReference, bool> isMeant, List<(string Name, nint Value)> to)
    {
        nint position = 0;
        while (api.NextEntry(dict, ref position, out var key, out var value))
        {
            if (api.TypeOf(key) == api.StrType && api.ReadText(key).ToString() is var name && isMeant(name, value))
            {
                to.Add((name, value.Pointer));
            }
        }
    }

    private void AppendSlots(BorrowedReference value, BorrowedReference type, List<(string Name, nint Value)> to)
    {
        var taken = to.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        var slots = new SortedDictionary<string, nint>(StringComparer.Ordinal);
        using var order = api.CallWith(new(resolutionOrder), type).OrThrow("reading the order of classes");
        var length = api.TupleLength(order.Borrow());
        for (var index = 0; index < length; index++)
        {
            var ancestor = api.TupleItem(order.Borrow(), index);
            if (!IsProgramType(ancestor))
            {
                continue;
            }

            nint position = 0;
            while (api.NextEntry(NamespaceOf(ancestor), ref position, out var key, out var descriptor))
            {
                if (api.TypeOf(descriptor) == api.MemberDescriptorType
                    && api.TypeOf(key) == api.StrType
                    && ReadSlot(descriptor, value) is { IsNull: false } held
                    && api.ReadText(key).ToString() is var name
                    && taken.Add(name))
                {
                    slots.Add(name, held.Pointer);
                }
            }
        }

        to.AddRange(slots.Select(slot => (slot.Key, slot.Value)));
    }

    /// <summary>What a slot holds, borrowed from the instance, or none.</summary>
    private BorrowedReference ReadSlot(BorrowedReference descriptor, BorrowedReference value)
    {
        using var get = api.Attribute(descriptor, new BorrowedReference(getAttribute)).OrThrow("reading a slot");
        using var held = api.CallWith(get.Borrow(), value);
        if (held.IsNull)
        {
            api.TakeError().Dispose();
        }

        return held.Borrow();
    }

    /// <summary>Whether an entry of a class's namespace was made by CPython or by the standard library, not by a statement of the program.</summary>
    private bool IsMachinery(BorrowedReference entry)
    {
        var type = api.TypeOf(entry);
        if (type == api.StaticMethodType || type == api.ClassMethodType)
        {
            using var function = api.Attribute(entry, new BorrowedReference(functionAttribute)).OrThrow("reading a method");
            return IsMachinery(function.Borrow());
        }

        return type == api.FunctionType ? !IsProgramFunction(entry) : descriptorTypes.Contains(type.Pointer);
    }

    /// <summary>The dict of a class, borrowed from it.</summary>
    private BorrowedReference NamespaceOf(BorrowedReference type)
    {
        // The attribute is a proxy, which refers to the dict and to nothing else.
        using var proxy = api.CallWith(new(namespaceOfType), type).OrThrow("reading a namespace");
        using var list = api.CallWith(new(referents), proxy.Borrow()).OrThrow("reading a namespace");
        return api.ListItem(list.Borrow(), 0);
    }

    /// <summary>Keeps every type that exists, so that none of them goes away and leaves its address to a class of a program.</summary>
    private void RememberTypes()
    {
        using var builtins = api.Import("builtins");
        using var root = api.Attribute(builtins.Borrow(), "object").OrThrow("reading object");
        using var names = api.Attribute(api.TypeType, "__dict__").OrThrow("reading a type");
        using var key = api.NewText("__subclasses__");
        using var subclasses = api.Item(names.Borrow(), key.Borrow()).OrThrow("reading a descriptor");
        var pending = new Stack<nint>([root.Borrow().Pointer]);
        while (pending.TryPop(out var type))
        {
            if (ownTypes.Add(type))
            {
                api.Retain(new(type));
                using var list = api.CallWith(subclasses.Borrow(), new BorrowedReference(type)).OrThrow("reading the subclasses of a type");
                for (var index = api.ListLength(list.Borrow()) - 1; index >= 0; index--)
                {
                    pending.Push(api.ListItem(list.Borrow(), index).Pointer);
                }
            }
        }
    }
}
