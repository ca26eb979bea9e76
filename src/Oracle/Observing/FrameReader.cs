using Conform.Oracle.Native;
using Conform.Programs;

namespace Conform.Oracle.Observing;

/// <summary>One running call as it was read: the function's name, its bound variables sorted by name.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Variables">Names and objects; the frame keeps these alive.</param>
/// <param name="Memo">The memo of the <c>copy.deepcopy</c> that called, or 0.</param>
internal sealed record FrameVariables(string Function, IReadOnlyList<(string Name, nint Value)> Variables, nint Memo = 0);

/// <summary>Reads the variables of the calls that are running. Runs no code of the program.</summary>
/// <remarks>
/// Before 3.13 the attribute <c>f_locals</c> fills a dict that the frame keeps, so it is emptied again. From 3.13 on it is a view of the variables (PEP 667), which
/// crashes CPython 3.13.0 while a comprehension uses a name that is a cell in the function around it; so there each variable is asked for.
/// Neither stores anything back into a frame. Needs the GIL and no pending error.
/// </remarks>
internal sealed class FrameReader
{
    private const int Optimized = 1;
    private const string Lambda = "<lambda>";

    private readonly PythonApi api;
    private readonly bool isSnapshot;
    private readonly nint backAttribute;
    private readonly nint codeAttribute;
    private readonly nint localsAttribute;
    private readonly nint flagsAttribute;
    private readonly nint nameAttribute;
    private readonly nint fileNameAttribute;
    private readonly nint[] ownNamesAttributes;

    /// <summary>Makes a reader; the few Python objects that it needs live as long as the interpreter.</summary>
    public FrameReader(PythonApi api, PythonVersion version)
    {
        this.api = api;
        isSnapshot = !version.IsAtLeast(3, 13);
        nint Name(string text) => api.NewText(text).Detach();
        (backAttribute, codeAttribute, localsAttribute) = (Name("f_back"), Name("f_code"), Name("f_locals"));
        (flagsAttribute, nameAttribute, fileNameAttribute) = (Name("co_flags"), Name("co_name"), Name("co_filename"));
        ownNamesAttributes = [Name("co_varnames"), Name("co_cellvars")];
    }

    /// <summary>The running calls of functions of the program, the outermost first.</summary>
    public IReadOnlyList<FrameVariables> Read()
    {
        var frames = new List<FrameVariables>();
        var current = api.CurrentFrame;
        if (current.IsNull)
        {
            return frames;
        }

        api.Retain(current);
        var pointer = current.Pointer;
        while (pointer != api.None.Pointer)
        {
            var frame = new BorrowedReference(pointer);
            if (ReadFrame(frame) is { } read)
            {
                frames.Add(read);
            }
            else if (frames.Count > 0 && MemoOf(frame) is var memo && memo != 0)
            {
                frames[^1] = frames[^1] with { Memo = memo };
            }

            pointer = Attribute(frame, backAttribute).Detach();
            api.Release(frame);
        }

        api.Release(api.None);
        frames.Reverse();
        return frames;
    }

    /// <summary>The memo of a running <c>copy.deepcopy</c>, or 0.</summary>
    private nint MemoOf(BorrowedReference frame)
    {
        using var code = Attribute(frame, codeAttribute);
        using var name = Attribute(code.Borrow(), nameAttribute);
        using var fileName = Attribute(code.Borrow(), fileNameAttribute);
        if (api.ReadText(name.Borrow()).ToString() != "deepcopy" || !api.ReadText(fileName.Borrow()).ToString().EndsWith("copy.py", StringComparison.Ordinal))
        {
            return 0;
        }

        var own = new SortedSet<string>(StringComparer.Ordinal) { "memo" };
        return (isSnapshot ? FromSnapshot(frame, own) : OneByOne(frame, own)) is [var memo] ? memo.Value : 0;
    }

    private FrameVariables? ReadFrame(BorrowedReference frame)
    {
        using var code = Attribute(frame, codeAttribute);
        using var name = Attribute(code.Borrow(), nameAttribute);
        using var fileName = Attribute(code.Borrow(), fileNameAttribute);
        using var flags = Attribute(code.Borrow(), flagsAttribute);
        var function = api.ReadText(name.Borrow()).ToString();
        var isFunction = ((int)api.ReadInt(flags.Borrow()) & Optimized) != 0 && (function[0] != '<' || function == Lambda);
        return isFunction && api.ReadText(fileName.Borrow()).ToString().StartsWith(ProgramRun.FileNameStart, StringComparison.Ordinal)
            ? new(function, isSnapshot ? FromSnapshot(frame, OwnNames(code.Borrow())) : OneByOne(frame, OwnNames(code.Borrow())))
            : null;
    }

    /// <summary>The names of the frame's own variables, sorted.</summary>
    private SortedSet<string> OwnNames(BorrowedReference code)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var attribute in ownNamesAttributes)
        {
            using var tuple = Attribute(code, attribute);
            for (var index = api.TupleLength(tuple.Borrow()) - 1; index >= 0; index--)
            {
                names.Add(api.ReadText(api.TupleItem(tuple.Borrow(), index)).ToString());
            }
        }

        return names;
    }

    private List<(string Name, nint Value)> FromSnapshot(BorrowedReference frame, SortedSet<string> own)
    {
        var variables = new List<(string Name, nint Value)>();
        using var locals = Attribute(frame, localsAttribute);
        nint position = 0;
        while (api.NextEntry(locals.Borrow(), ref position, out var key, out var value))
        {
            var name = api.ReadText(key).ToString();
            if (own.Contains(name))
            {
                variables.Add((name, value.Pointer));
            }
        }

        api.Clear(locals.Borrow());
        variables.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return variables;
    }

    private List<(string Name, nint Value)> OneByOne(BorrowedReference frame, SortedSet<string> own)
    {
        var variables = new List<(string Name, nint Value)>();
        foreach (var name in own)
        {
            using var text = api.NewText(name);
            using var value = api.VariableOf(frame, text.Borrow());
            if (value.IsNull)
            {
                // Not bound.
                api.TakeError().Dispose();
            }
            else
            {
                variables.Add((name, value.Borrow().Pointer));
            }
        }

        return variables;
    }

    private OwnedReference Attribute(BorrowedReference value, nint attribute) =>
        api.Attribute(value, new BorrowedReference(attribute)).OrThrow("reading a frame");
}
