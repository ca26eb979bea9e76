using Conform.Oracle.Native;

namespace Conform.Oracle.Observing;

/// <summary>Reads classes, and tells those of the program from others. Runs no code of the program.</summary>
/// <remarks>Needs the GIL and no pending error. A class is the program's if it did not exist when this reader was made, so everything that a program may use
/// must be imported before.</remarks>
internal sealed class ClassReader
{
    private readonly PythonApi api;
    private readonly HashSet<nint> ownTypes = [];
    private readonly nint basesOfType;
    private readonly nint resolutionOrder;
    private readonly nint namespaceOfType;
    private readonly nint referents;
    private readonly nint fileNameAttribute;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public ClassReader(PythonApi api)
    {
        this.api = api;
        basesOfType = GetterOf(api, api.TypeType, "__bases__");
        resolutionOrder = GetterOf(api, api.TypeType, "__mro__");
        namespaceOfType = GetterOf(api, api.TypeType, "__dict__");
        fileNameAttribute = api.NewText("co_filename").Detach();
        using var gc = api.Import("gc");
        referents = api.Attribute(gc.Borrow(), "get_referents").OrThrow("reading gc.get_referents").Detach();
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

        foreach (var ancestor in AncestorsOf(type))
        {
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
        foreach (var ancestor in AncestorsOf(type))
        {
            nint position = 0;
            while (api.NextEntry(NamespaceOf(ancestor), ref position, out var key, out var value))
            {
                if (api.TypeOf(key) == api.StrType && api.ReadText(key).ToString() == name)
                {
                    return (IsProgramType(ancestor), api.TypeOf(value) == api.FunctionType && IsProgramFunction(value));
                }
            }
        }

        return (false, false);
    }

    /// <summary>The method resolution order of a class, itself first, each borrowed from it.</summary>
    public IReadOnlyList<BorrowedReference> AncestorsOf(BorrowedReference type)
    {
        using var order = api.CallWith(new(resolutionOrder), type).OrThrow("reading the order of classes");
        var ancestors = new BorrowedReference[api.TupleLength(order.Borrow())];
        for (var index = 0; index < ancestors.Length; index++)
        {
            ancestors[index] = api.TupleItem(order.Borrow(), index);
        }

        return ancestors;
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

    /// <summary>The dict of a class, borrowed from it.</summary>
    public BorrowedReference NamespaceOf(BorrowedReference type)
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
