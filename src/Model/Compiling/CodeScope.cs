namespace Conform.Model.Compiling;

/// <summary>What makes a scope inside a cell.</summary>
internal enum CodeScopeKind
{
    /// <summary>A function or lambda.</summary>
    Function,

    /// <summary>A comprehension or generator expression.</summary>
    Comprehension,

    /// <summary>A class body.</summary>
    Class,
}

/// <summary>Where the value of a name is.</summary>
internal enum Storage
{
    /// <summary>In the names of the program, or a built-in.</summary>
    Global,

    /// <summary>In a slot of the frame.</summary>
    Local,

    /// <summary>In a cell that the frame made.</summary>
    Cell,

    /// <summary>In a cell that a frame around it made.</summary>
    Free,

    /// <summary>In the namespace of a class body; otherwise global.</summary>
    Class,
}

/// <summary>What a scope does with a name.</summary>
[Flags]
internal enum NameUses
{
    /// <summary>Reads it.</summary>
    Read = 1,

    /// <summary>Binds or deletes it.</summary>
    Bound = 2,

    /// <summary>Takes it as a parameter.</summary>
    Parameter = 4,

    /// <summary>Declares it <c>global</c>.</summary>
    Global = 8,

    /// <summary>Declares it <c>nonlocal</c>.</summary>
    Nonlocal = 16,
}

/// <summary>A place of a name.</summary>
/// <param name="Storage">Where.</param>
/// <param name="Index">The slot or cell; cells of the frame itself come before those of frames around it.</param>
internal readonly record struct Variable(Storage Storage, int Index);

/// <summary>The names of one function, comprehension or class body, and where each of them is.</summary>
/// <remarks>Filled by <see cref="ScopeAnalysis"/>. Source: Python Language Reference, 4.2.2 "Resolution of names"; CPython, Python/symtable.c.</remarks>
internal sealed class CodeScope(CodeScopeKind kind, CodeScope? parent)
{
    private readonly Dictionary<string, NameUses> uses = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<object, CodeScope> children = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> parameters = [];

    /// <summary>What makes it.</summary>
    internal CodeScopeKind Kind => kind;

    /// <summary>The scope around it, or null if that is the cell.</summary>
    internal CodeScope? Parent => parent;

    /// <summary>The scopes inside.</summary>
    internal IEnumerable<CodeScope> Children => children.Values;

    /// <summary>Whether a <c>yield</c> makes the function a generator.</summary>
    internal bool IsGenerator { get; set; }

    /// <summary>Whether it is a comprehension that runs in the frame around it.</summary>
    internal bool IsInlined { get; set; }

    /// <summary>Whether a method needs the cell with the class, for <c>super()</c>.</summary>
    internal bool HasClassCell { get; set; }

    /// <summary>The names of the slots, parameters first.</summary>
    internal IReadOnlyList<string> Locals { get; private set; } = [];

    /// <summary>The names of the cells that the frame makes, sorted.</summary>
    internal IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>The names of the cells that come with the closure, sorted.</summary>
    internal IReadOnlyList<string> Free { get; private set; } = [];

    /// <summary>The names in the order of their first use, with what is done to them.</summary>
    internal IEnumerable<(string Name, NameUses Uses)> Names => order.Select(name => (name, uses[name]));

    /// <summary>Notes a use of a name.</summary>
    internal void Note(string name, NameUses use)
    {
        if (!uses.TryAdd(name, use))
        {
            uses[name] |= use;
            return;
        }

        order.Add(name);
        if (use.HasFlag(NameUses.Parameter))
        {
            parameters.Add(name);
        }
    }

    /// <summary>What is done to a name, 0 if nothing.</summary>
    internal NameUses UsesOf(string name) => uses.GetValueOrDefault(name);

    /// <summary>Adds the scope of <paramref name="node"/>, a part of the program inside this one.</summary>
    internal void Add(object node, CodeScope child) => children[node] = child;

    /// <summary>The scope of <paramref name="node"/>.</summary>
    internal CodeScope Child(object node) => children[node];

    /// <summary>Where a name of this scope is.</summary>
    internal Variable Find(string name) => variables.GetValueOrDefault(name);

    /// <summary>Gives every name its place.</summary>
    /// <param name="storages">The storage of each name.</param>
    /// <param name="passed">Names of a class body that its methods take from a function around the class.</param>
    internal void Place(IReadOnlyDictionary<string, Storage> storages, IReadOnlyList<string> passed)
    {
        List<string> slots = [.. parameters];
        slots.AddRange(order.Where(name => storages.GetValueOrDefault(name) == Storage.Local && !parameters.Contains(name)));
        Locals = slots;
        Cells = HasClassCell ? [ScopeAnalysis.ClassCell] : [.. storages.Where(entry => entry.Value == Storage.Cell).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        Free = [.. storages.Where(entry => entry.Value == Storage.Free).Select(entry => entry.Key).Concat(passed).Order(StringComparer.Ordinal)];
        foreach (var (name, storage) in storages)
        {
            variables[name] = storage switch
            {
                Storage.Local => new(storage, slots.IndexOf(name)),
                Storage.Cell => new(storage, IndexOf(Cells, name)),
                Storage.Free => new(storage, Cells.Count + IndexOf(Free, name)),
                _ => new(storage, 0),
            };
        }
    }

    /// <summary>The cell of <paramref name="name"/> that is handed on to a scope inside.</summary>
    internal int CellOf(string name)
    {
        var index = IndexOf(Cells, name);
        return index >= 0 ? index : Cells.Count + IndexOf(Free, name);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
            {
                return index;
            }
        }

        return -1;
    }
}
