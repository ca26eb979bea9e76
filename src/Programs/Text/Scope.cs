namespace Conform.Programs.Text;

/// <summary>What makes a scope.</summary>
internal enum ScopeKind
{
    /// <summary>A cell: the names of the program.</summary>
    Module,

    /// <summary>A function or lambda.</summary>
    Function,

    /// <summary>A class body.</summary>
    Class,

    /// <summary>A comprehension.</summary>
    Comprehension,
}

/// <summary>The names that a scope has used, bound and declared so far.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent)
{
    /// <summary>What makes it.</summary>
    public ScopeKind Kind => kind;

    /// <summary>The scope around it, or null for a module.</summary>
    public Scope? Parent => parent;

    /// <summary>Names read or bound.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Names bound.</summary>
    public HashSet<string> Bound { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters of a function.</summary>
    public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Names declared <c>global</c>.</summary>
    public HashSet<string> Globals { get; } = new(StringComparer.Ordinal);

    /// <summary>Names declared <c>nonlocal</c>.</summary>
    public HashSet<string> Nonlocals { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in the targets of a comprehension.</summary>
    public HashSet<string> Iterations { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that a <c>:=</c> directly in this comprehension binds in a scope around it.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that <paramref name="name"/> is bound here.</summary>
    public void Bind(string name)
    {
        Seen.Add(name);
        Bound.Add(name);
    }

    /// <summary>Whether a function around this scope binds <paramref name="name"/>, so that <c>nonlocal</c> finds it.</summary>
    public bool IsBoundAround(string name)
    {
        for (Scope? scope = parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind != ScopeKind.Function || scope.Nonlocals.Contains(name))
            {
                continue;
            }

            if (scope.Globals.Contains(name))
            {
                return false;
            }

            if (scope.Bound.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
