using System.Collections.Immutable;
using Conform.Oracle.Native;
using Conform.Programs.Observing;

namespace Conform.Oracle.Observing;

/// <summary>Reads what the modules <c>collections</c> and <c>array</c> and the built-in <c>memoryview</c> bring: deques, kinds of dicts, arrays, views.</summary>
/// <remarks>Needs the GIL and no pending error. Everything is read through what the built-in types define, never through an object's own class.</remarks>
internal sealed class ContainerReader
{
    private readonly PythonApi api;
    private readonly nint maxLength;
    private readonly nint iterateDeque;
    private readonly nint factory;
    private readonly nint typeCode;
    private readonly nint arrayToList;
    private readonly nint viewOwner;
    private readonly nint viewFormat;
    private readonly nint viewToList;
    private readonly int firstNode;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public ContainerReader(PythonApi api)
    {
        this.api = api;
        using var collections = api.Import("collections");
        using var builtins = api.Import("builtins");
        DequeType = TypeIn(collections.Borrow(), "deque");
        OrderedDictType = TypeIn(collections.Borrow(), "OrderedDict");
        DefaultDictType = TypeIn(collections.Borrow(), "defaultdict");
        CounterType = TypeIn(collections.Borrow(), "Counter");
        MemoryViewType = TypeIn(builtins.Borrow(), "memoryview");
        (OrderedViewTypes, firstNode) = (FindViewTypes(), FindFirstNode());
        maxLength = ClassReader.GetterOf(api, new(DequeType), "maxlen");
        iterateDeque = ClassReader.GetterOf(api, new(DequeType), "__iter__");
        factory = ClassReader.GetterOf(api, new(DefaultDictType), "default_factory");
        viewOwner = ClassReader.GetterOf(api, new(MemoryViewType), "obj");
        viewFormat = ClassReader.GetterOf(api, new(MemoryViewType), "format");
        viewToList = ClassReader.GetterOf(api, new(MemoryViewType), "tolist");
        if (ProgramNamespace.HasModule(api, "array"))
        {
            using var module = api.Import("array");
            ArrayType = TypeIn(module.Borrow(), "array");
            typeCode = ClassReader.GetterOf(api, new(ArrayType), "typecode");
            arrayToList = ClassReader.GetterOf(api, new(ArrayType), "tolist");
        }
    }

    /// <summary><c>collections.deque</c>.</summary>
    public nint DequeType { get; }

    /// <summary><c>collections.OrderedDict</c>.</summary>
    public nint OrderedDictType { get; }

    /// <summary><c>collections.defaultdict</c>.</summary>
    public nint DefaultDictType { get; }

    /// <summary><c>collections.Counter</c>.</summary>
    public nint CounterType { get; }

    /// <summary><c>memoryview</c>.</summary>
    public nint MemoryViewType { get; }

    /// <summary><c>array.array</c>, or 0 if this Python has no such module.</summary>
    public nint ArrayType { get; }

    /// <summary><c>odict_keys</c>, <c>odict_values</c> and <c>odict_items</c>.</summary>
    public IReadOnlyList<nint> OrderedViewTypes { get; }

    /// <summary>The bound of a deque, or null.</summary>
    public AtomValue? BoundOf(BorrowedReference deque)
    {
        using var bound = api.CallWith(new(maxLength), deque).OrThrow("reading the bound of a deque");
        return bound.Borrow() == api.None ? null : new IntValue(api.ReadInt(bound.Borrow()));
    }

    /// <summary>Appends the items of a deque. Its iterator neither hashes nor compares.</summary>
    public void ReadDeque(BorrowedReference deque, List<nint> to)
    {
        using var function = api.CallWith(new(iterateDeque), deque).OrThrow("iterating over a deque");
        using var iterator = api.Call(function.Borrow()).OrThrow("iterating over a deque");
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

    /// <summary>Appends the factory of a defaultdict, then its entries.</summary>
    public void ReadDefaultDict(BorrowedReference dict, List<nint> to)
    {
        using var made = api.CallWith(new(factory), dict).OrThrow("reading the factory of a defaultdict");
        to.Add(made.Borrow().Pointer);
        ReadEntries(dict, to);
    }

    /// <summary>Appends the keys and values of a dict of any kind, in the order of its table.</summary>
    public void ReadEntries(BorrowedReference dict, List<nint> to)
    {
        nint position = 0;
        while (api.NextEntry(dict, ref position, out var key, out var value))
        {
            to.Add(key.Pointer);
            to.Add(value.Pointer);
        }
    }

    /// <summary>Appends the keys and values of an OrderedDict in its own order, which its iterators would find by hashing the keys.</summary>
    public void ReadOrderedDict(BorrowedReference dict, List<nint> to)
    {
        var entries = new List<nint>();
        ReadEntries(dict, entries);
        var values = new Dictionary<nint, nint>();
        for (var index = 0; index < entries.Count; index += 2)
        {
            values.Add(entries[index], entries[index + 1]);
        }

        for (var (node, left) = (api.Word(dict.Pointer + firstNode), values.Count); node != 0 && left > 0; node = api.Word(node + (2 * nint.Size)), left--)
        {
            var key = api.Word(node);
            if (values.TryGetValue(key, out var value))
            {
                to.Add(key);
                to.Add(value);
            }
        }
    }

    /// <summary>The format and the items of an array.</summary>
    public AtomValue? ValueOfArray(BorrowedReference array) => ItemsOf(array, typeCode, arrayToList);

    /// <summary>The format and the items that a view shows, or null if it was released.</summary>
    public AtomValue? ValueOfView(BorrowedReference view) => ItemsOf(view, viewFormat, viewToList);

    /// <summary>Appends the object that a view shows; nothing if it was released.</summary>
    public void ReadView(BorrowedReference view, List<nint> to)
    {
        using var owner = api.CallWith(new(viewOwner), view);
        if (owner.IsNull)
        {
            api.TakeError().Dispose();
            return;
        }

        to.Add(owner.Borrow().Pointer);
    }

    private static nint Kept(OwnedReference value, string what) => value.OrThrow($"reading {what}").Detach();

    private nint TypeIn(BorrowedReference module, string name) => Kept(api.Attribute(module, name), name);

    private ArrayValue? ItemsOf(BorrowedReference value, nint formatGetter, nint toList)
    {
        using var format = api.CallWith(new(formatGetter), value);
        if (format.IsNull)
        {
            api.TakeError().Dispose();
            return null;
        }

        using var function = api.CallWith(new(toList), value).OrThrow("reading items");
        using var list = api.Call(function.Borrow());
        if (list.IsNull)
        {
            api.TakeError().Dispose();
            return null;
        }

        var items = ImmutableArray.CreateBuilder<AtomValue>();
        var length = api.ListLength(list.Borrow());
        for (var index = 0; index < length; index++)
        {
            var item = api.ListItem(list.Borrow(), index);
            if (api.TypeOf(item) != api.IntType && api.TypeOf(item) != api.FloatType)
            {
                return null;
            }

            items.Add(api.TypeOf(item) == api.FloatType ? new FloatValue(api.ReadFloat(item)) : new IntValue(api.ReadInt(item)));
        }

        return new(api.ReadText(format.Borrow()).ToString(), new(items.ToImmutable()));
    }

    private nint[] FindViewTypes()
    {
        using var dict = api.Call(new(OrderedDictType)).OrThrow("making an OrderedDict");
        var types = new List<nint>();
        foreach (var name in (ReadOnlySpan<string>)["keys", "values", "items"])
        {
            using var function = api.Attribute(dict.Borrow(), name).OrThrow("reading a view");
            using var view = api.Call(function.Borrow()).OrThrow("making a view");
            types.Add(api.TypeOf(view.Borrow()).Pointer);
        }

        return [.. types];
    }

    /// <summary>Where an OrderedDict holds its first node, in bytes: the eighth word from the end. A node begins with its key, and its third word is the next node.</summary>
    /// <remarks>Tried on an OrderedDict of which the order is known, because no function tells it. Source: Objects/odictobject.c, <c>struct _odictobject</c>,
    /// the same in 3.8 to 3.13.</remarks>
    private int FindFirstNode()
    {
        var place = api.SizeOfObjects(new(OrderedDictType)) - (8 * nint.Size);
        using var dict = api.Call(new(OrderedDictType)).OrThrow("making an OrderedDict");
        using var set = api.Attribute(dict.Borrow(), "__setitem__").OrThrow("filling an OrderedDict");
        using var move = api.Attribute(dict.Borrow(), "move_to_end").OrThrow("reordering an OrderedDict");
        using var first = api.NewText("first");
        using var second = api.NewText("second");
        foreach (var key in (ReadOnlySpan<nint>)[first.Borrow().Pointer, second.Borrow().Pointer])
        {
            using var entry = api.NewTuple([new(key), api.None]);
            api.Call(set.Borrow(), entry.Borrow()).OrThrow("filling an OrderedDict").Dispose();
        }

        api.CallWith(move.Borrow(), first.Borrow()).OrThrow("reordering an OrderedDict").Dispose();
        var node = api.Word(dict.Borrow().Pointer + place);
        var next = node == 0 ? 0 : api.Word(node + (2 * nint.Size));
        return next != 0 && api.Word(node) == second.Borrow().Pointer && api.Word(next) == first.Borrow().Pointer && api.Word(next + (2 * nint.Size)) == 0
            ? place
            : throw new OracleException(OracleMessages.UnknownOrderedDict());
    }
}
