namespace Conform.Model.Compiling;

/// <summary>Finds out where the names of nested scopes are.</summary>
/// <remarks>Names of a cell itself are always global, so that only what is inside a function, comprehension or class is analysed.
/// Stateless. Source: CPython, <c>analyze_block</c> and <c>analyze_name</c> in Python/symtable.c.</remarks>
internal static class ScopeAnalysis
{
    /// <summary>The name of the cell that holds the class inside its methods.</summary>
    internal const string ClassCell = "__class__";

    /// <summary>Gives every name of <paramref name="scope"/>, which is directly in a cell, and of the scopes inside it its place.</summary>
    internal static void Resolve(CodeScope scope) => _ = Resolve(scope, NewSet([]), NewSet([]));

    /// <returns>The names that scopes around must provide.</returns>
    private static HashSet<string> Resolve(CodeScope scope, HashSet<string> bound, HashSet<string> global)
    {
        var isClass = scope.Kind == CodeScopeKind.Class;
        var storages = new Dictionary<string, Storage>(StringComparer.Ordinal);
        HashSet<string> local = NewSet([]);
        HashSet<string> free = NewSet([]);

        // What a class declares or binds is not seen by the scopes inside it.
        HashSet<string> boundInside = NewSet(isClass ? bound : []);
        HashSet<string> globalInside = NewSet(isClass ? global : []);
        foreach (var (name, uses) in scope.Names)
        {
            storages[name] = Place(name, uses, isClass, bound, global, local, free);
        }

        if (isClass)
        {
            boundInside.Add(ClassCell);
        }
        else
        {
            boundInside.UnionWith(local);
            boundInside.UnionWith(bound);
            globalInside.UnionWith(global);
        }

        HashSet<string> needed = NewSet([]);
        foreach (var child in scope.Children)
        {
            needed.UnionWith(Resolve(child, NewSet(boundInside), NewSet(globalInside)));
        }

        if (isClass)
        {
            scope.HasClassCell = needed.Remove(ClassCell);
        }
        else
        {
            foreach (var name in local.Intersect(needed).ToList())
            {
                storages[name] = Storage.Cell;
                needed.Remove(name);
            }
        }

        HandOn(scope, storages, bound, needed);
        free.UnionWith(needed);
        return free;
    }

    private static Storage Place(
        string name, NameUses uses, bool isClass, HashSet<string> bound, HashSet<string> global, HashSet<string> local, HashSet<string> free)
    {
        if (uses.HasFlag(NameUses.Global))
        {
            global.Add(name);
            bound.Remove(name);
            return Storage.Global;
        }

        if (uses.HasFlag(NameUses.Nonlocal))
        {
            free.Add(name);
            return Storage.Free;
        }

        if ((uses & (NameUses.Bound | NameUses.Parameter)) != 0)
        {
            local.Add(name);
            global.Remove(name);
            return isClass ? Storage.Class : Storage.Local;
        }

        if (bound.Contains(name))
        {
            free.Add(name);
            return Storage.Free;
        }

        return isClass && !global.Contains(name) ? Storage.Class : Storage.Global;
    }

    /// <summary>Names that only scopes inside use come through this one, as free variables of it; a class may use such a name for itself, or declare it global, too.</summary>
    /// <remarks>Source: CPython, <c>update_symbols</c> in Python/symtable.c.</remarks>
    private static void HandOn(CodeScope scope, Dictionary<string, Storage> storages, HashSet<string> bound, HashSet<string> needed)
    {
        List<string> passed = [];
        foreach (var name in needed)
        {
            if (!storages.TryGetValue(name, out var storage))
            {
                if (bound.Contains(name))
                {
                    storages[name] = Storage.Free;
                }
            }
            else if ((storage == Storage.Class && bound.Contains(name)) || (storage == Storage.Global && scope.Kind == CodeScopeKind.Class))
            {
                passed.Add(name);
            }
        }

        scope.Place(storages, passed);
    }

    private static HashSet<string> NewSet(IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
