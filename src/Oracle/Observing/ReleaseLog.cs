using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Conform.Oracle.Native;

namespace Conform.Oracle.Observing;

/// <summary>Learns of each tracked object when it is made and when it dies, and holds none.</summary>
/// <remarks>
/// The function behind the <c>class</c> statement is replaced while a log is open, so that each class that a program makes gets an allocator that makes a weak reference to each new object; its callback tells of
/// the death. Both are what CPython offers for this: no deallocator is touched, no count changes. A process embeds one CPython, so there is one log; needs the GIL.
/// </remarks>
internal sealed unsafe class ReleaseLog
{
    private const int PositionalAndKeywords = 3;
    private const int OneArgument = 8;

    private static ReleaseLog? installed;

    private readonly PythonApi api;
    private readonly nint builtins;
    private readonly nint makeClass;
    private readonly nint wrapper;
    private readonly nint callback;
    private readonly Dictionary<nint, TrackedObject> byReference = [];
    private readonly Dictionary<nint, TrackedObject> byAddress = [];
    private readonly HashSet<nint> made = [];
    private readonly List<TrackedObject> dead = [];
    private List<(int Statement, TrackedObject[] Objects)> cell = [];
    private int statement;
    private bool isOpen;

    private ReleaseLog(PythonApi api)
    {
        this.api = api;
        using var module = api.Import("builtins");
        builtins = api.DictOf(module.Borrow()).Pointer;
        makeClass = api.Attribute(module.Borrow(), ClassMaker).OrThrow("reading __build_class__").Detach();
        wrapper = Function(ClassMaker, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)&MakeClass, PositionalAndKeywords);
        callback = Function("released", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint>)&Released, OneArgument);
    }

    private const string ClassMaker = "__build_class__";

    /// <summary>The log of this interpreter, made now if there is none yet.</summary>
    public static ReleaseLog Install(PythonApi api) => installed ??= new(api);

    /// <summary>Begins to track.</summary>
    public void Open()
    {
        isOpen = true;
        statement = 0;
        api.SetItem(new(builtins), ClassMaker, new(wrapper));
    }

    /// <summary>Stops tracking, and forgets.</summary>
    public void Close()
    {
        isOpen = false;
        api.SetItem(new(builtins), ClassMaker, new(makeClass));
        foreach (var reference in byReference.Keys)
        {
            api.Release(new(reference));
        }

        byReference.Clear();
        byAddress.Clear();
        made.Clear();
        dead.Clear();
        cell = [];
    }

    /// <summary>Notes that a statement of the cell that is inside no other was executed.</summary>
    public void EndStatement(int index)
    {
        Flush(index);
        statement = index + 1;
    }

    /// <summary>What each statement released since the last call, in the order of the deaths.</summary>
    /// <param name="statements">Number of statements of the cell.</param>
    public IReadOnlyList<(int Statement, TrackedObject[] Objects)> EndCell(int statements)
    {
        Flush(Math.Min(statement, statements - 1));
        statement = 0;
        var ended = cell;
        cell = [];
        return ended;
    }

    /// <summary>The tracked ones among living objects.</summary>
    /// <param name="living">Numbers and addresses.</param>
    public Dictionary<int, TrackedObject> Among(IEnumerable<(int Number, nint Address)> living)
    {
        var tracked = new Dictionary<int, TrackedObject>();
        foreach (var (number, address) in living)
        {
            if (byAddress.TryGetValue(address, out var found))
            {
                tracked.Add(number, found);
            }
        }

        return tracked;
    }

    private void Flush(int index)
    {
        if (dead.Count > 0)
        {
            cell.Add((index, [.. dead]));
            dead.Clear();
        }
    }

    private nint Function(string name, nint function, int flags)
    {
        var method = (nint*)NativeMemory.AllocZeroed((nuint)(4 * nint.Size));
        (method[0], method[1], method[2]) = (Marshal.StringToCoTaskMemUTF8(name), function, flags);
        return api.NewBuiltinFunction((nint)method).OrThrow("making a built-in function").Detach();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint MakeClass(nint self, nint arguments, nint keywords)
    {
        var log = installed!;
        var made = log.api.Call(new(log.makeClass), new(arguments), new(keywords));
        if (!made.IsNull && log.isOpen)
        {
            log.Track(made.Borrow());
        }

        return made.Detach();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Allocate(nint type, nint items)
    {
        var log = installed!;
        var made = ((delegate* unmanaged[Cdecl]<nint, nint, nint>)log.api.GenericAllocator)(type, items);
        if (made != 0 && log.isOpen)
        {
            log.Note(made, new(type));
        }

        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Released(nint self, nint reference)
    {
        var log = installed!;
        if (log.isOpen && log.byReference.TryGetValue(reference, out var tracked))
        {
            log.dead.Add(tracked);
            _ = log.byAddress.Remove(tracked.Address);
        }

        log.api.Retain(log.api.None);
        return log.api.None.Pointer;
    }

    /// <summary>Gives a class the allocator that tells of new objects, if those are tracked.</summary>
    private void Track(BorrowedReference type)
    {
        if (!api.IsMetaclass(api.TypeOf(type)))
        {
            return;
        }

        _ = made.Add(type.Pointer);
        var allocator = api.AllocatorOf(type);
        if (*allocator == api.GenericAllocator && IsTracked(type))
        {
            *allocator = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint>)&Allocate;
        }
    }

    private bool IsTracked(BorrowedReference type)
    {
        foreach (var atom in (ReadOnlySpan<BorrowedReference>)[api.IntType, api.FloatType, api.ComplexType, api.StrType, api.BytesType])
        {
            if (api.IsSubtype(type, atom))
            {
                return false;
            }
        }

        if (!HasWeakReferences(type))
        {
            return false;
        }

        // The constructor of a type that has weak references by itself begins with none, and would forget ours.
        using var ancestors = api.Attribute(type, "__mro__").OrThrow("reading __mro__");
        for (var index = 0; index < api.TupleLength(ancestors.Borrow()); index++)
        {
            var ancestor = api.TupleItem(ancestors.Borrow(), index);
            if (!made.Contains(ancestor.Pointer) && HasWeakReferences(ancestor))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasWeakReferences(BorrowedReference type)
    {
        using var offset = api.Attribute(type, "__weakrefoffset__").OrThrow("reading __weakrefoffset__");
        return api.ReadInt(offset.Borrow()) != 0;
    }

    private void Note(nint address, BorrowedReference type)
    {
        var tracked = new TrackedObject(address, api.StaticTypeName(type));
        byReference.Add(api.NewWeakReference(new(address), new(callback)).Detach(), tracked);
        byAddress[address] = tracked;
    }

    /// <summary>One object, dead or alive.</summary>
    /// <param name="address">Where it is or was.</param>
    /// <param name="type">The name of the class that it was made of.</param>
    internal sealed class TrackedObject(nint address, string type)
    {
        /// <summary>Where it is or was.</summary>
        public nint Address => address;

        /// <summary>The name of the class that it was made of.</summary>
        public string Type => type;
    }
}
