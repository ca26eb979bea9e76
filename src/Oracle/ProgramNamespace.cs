using Conform.Oracle.Native;
using Conform.Oracle.Observing;
using Conform.Programs;

namespace Conform.Oracle;

/// <summary>What every program starts with, and the collector that cleans up after it.</summary>
/// <remarks>The objects live as long as the interpreter.</remarks>
internal sealed class ProgramNamespace
{
    /// <summary>Looks up the encodings of the program language, and one that does not exist, so that no program imports a module by naming one.</summary>
    private const string CodecLookups =
        """
        import codecs
        for name in ('utf-8', 'u8', 'ascii', '646', 'latin-1', 'L1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'nope', 'unknown'):
            try:
                codecs.lookup(name)
            except LookupError:
                pass
        """;

    private readonly PythonApi api;
    private readonly (nint Key, nint Value)[] entries;
    private readonly nint collect;

    private ProgramNamespace(PythonApi api, PythonVersion version)
    {
        this.api = api;
        Probe = StatementProbe.Install(api);
        Releases = ReleaseLog.Install(api);
        Frames = new(api, version);
        entries =
        [
            (api.NewText("__builtins__").Detach(), api.Import("builtins").Detach()),
            (api.NewText("__name__").Detach(), api.NewText("__main__").Detach()),
            (api.NewText("copy").Detach(), api.Import("copy").Detach()),
        ];
        foreach (var module in (ReadOnlySpan<string>)["array", "collections", "dataclasses", "heapq", "struct"])
        {
            // What a header may import, and what that imports when it is used, exists before the first program, so that it is no garbage of any.
            // A Python without it runs other programs.
            _ = HasModule(api, module);
        }

        FindCodecs();
        using var gc = api.Import("gc");
        collect = api.Attribute(gc.Borrow(), "collect").OrThrow("reading gc.collect").Detach();
        Call(gc.Borrow(), "disable");
        Collect();

        // What exists now is never garbage: frozen, it costs nothing in the collection after each program.
        Call(gc.Borrow(), "freeze");
    }

    /// <summary>Imports what programs use and turns automatic collection off.</summary>
    public static ProgramNamespace Prepare(PythonApi api, PythonVersion version) => new(api, version);

    /// <summary>The function that observed statements call.</summary>
    public StatementProbe Probe { get; }

    /// <summary>Tells which objects die.</summary>
    public ReleaseLog Releases { get; }

    /// <summary>Reads the calls that are running.</summary>
    public FrameReader Frames { get; }

    private void FindCodecs()
    {
        using var names = New();
        using var code = api.Compile(CodecLookups, "<codecs>").OrThrow("compiling the lookup of encodings");
        using var result = api.Evaluate(code.Borrow(), names.Borrow()).OrThrow("looking encodings up");
    }

    /// <summary>Whether the module called <paramref name="name"/> can be imported, which it then is.</summary>
    public static bool HasModule(PythonApi api, string name)
    {
        using var module = api.TryImport(name);
        if (module.IsNull)
        {
            api.TakeError().Dispose();
        }

        return !module.IsNull;
    }

    /// <summary>A new dict with <c>__builtins__</c>, <c>__name__</c> and the module <c>copy</c>.</summary>
    public OwnedReference New()
    {
        var names = api.NewDict();
        foreach (var (key, value) in entries)
        {
            api.SetItem(names.Borrow(), new BorrowedReference(key), new(value));
        }

        return names;
    }

    /// <summary>Whether a key of a namespace is one that <see cref="New"/> put there: this very object, whatever it refers to by now.</summary>
    public bool IsOwnKey(nint key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Frees the cyclic garbage that a program left.</summary>
    public void Collect() => api.Call(new(collect)).OrThrow("collecting garbage").Dispose();

    private void Call(BorrowedReference module, string function)
    {
        using var callable = api.Attribute(module, function).OrThrow($"reading {function}");
        api.Call(callable.Borrow()).OrThrow($"calling {function}").Dispose();
    }
}
