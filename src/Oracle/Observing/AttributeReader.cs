using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads the attributes of classes, instances, functions and exceptions. Runs no code of the program.</summary>
/// <remarks>Needs the GIL and no pending error.</remarks>
internal sealed class AttributeReader
{
    private readonly PythonApi api;
    private readonly ClassReader classes;
    private readonly HashSet<nint> descriptorTypes;
    private readonly HashSet<nint> typesWithDict = [];
    private readonly nint functionAttribute;
    private readonly nint getAttribute;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public AttributeReader(PythonApi api, ClassReader classes)
    {
        this.api = api;
        this.classes = classes;
        functionAttribute = api.NewText("__func__").Detach();
        getAttribute = api.NewText("__get__").Detach();
        using var collections = api.Import("_collections");
        using var field = api.Attribute(collections.Borrow(), "_tuplegetter").OrThrow("reading the type of fields");
        descriptorTypes = [api.MemberDescriptorType.Pointer, api.AttributeDescriptorType.Pointer, field.Borrow().Pointer];
        using var library = api.Import("collections");
        foreach (var name in (ReadOnlySpan<string>)["OrderedDict", "Counter"])
        {
            _ = typesWithDict.Add(api.Attribute(library.Borrow(), name).OrThrow("reading a type").Detach());
        }
    }

    /// <summary>Appends the attributes of the object, each borrowed from it, in the order of <see cref="ObservedNode.Attributes"/>.</summary>
    public void AppendAttributes(BorrowedReference value, List<(string Name, nint Value)> to)
    {
        var type = api.TypeOf(value);
        if (api.IsMetaclass(type))
        {
            if (classes.IsProgramType(value))
            {
                AppendNamespace(value, to);
            }
        }
        else if (type == api.FunctionType)
        {
            if (classes.IsProgramFunction(value))
            {
                AppendDict(value, to);
            }
        }
        else if (classes.IsProgramType(type))
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
        AppendEntries(classes.NamespaceOf(type), (name, entry) => !ObservedShapes.IsClassMachinery(name) && !IsMachinery(entry), to);
        to.Sort(start, to.Count - start, Comparer<(string Name, nint Value)>.Create(static (left, right) => string.CompareOrdinal(left.Name, right.Name)));
    }

    private void AppendEntries(BorrowedReference dict, Func<string, BorrowedReference, bool> isMeant, List<(string Name, nint Value)> to)
    {
        nint position = 0;
        while (api.NextEntry(dict, ref position, out var key, out var value))
        {
            if (api.IsText(key) && api.ReadText(key).ToString() is var name && isMeant(name, value))
            {
                to.Add((name, value.Pointer));
            }
        }
    }

    private void AppendSlots(BorrowedReference value, BorrowedReference type, List<(string Name, nint Value)> to)
    {
        var taken = to.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        var slots = new SortedDictionary<string, nint>(StringComparer.Ordinal);
        foreach (var ancestor in classes.AncestorsOf(type).Where(classes.IsProgramType))
        {
            nint position = 0;
            while (api.NextEntry(classes.NamespaceOf(ancestor), ref position, out var key, out var descriptor))
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

        return type == api.FunctionType ? !classes.IsProgramFunction(entry) : descriptorTypes.Contains(type.Pointer);
    }
}
