using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>The names of a program being written and what they are expected to be bound to.</summary>
internal sealed class Variables(Choices choices)
{
    private static readonly string[][] Identifiers =
    [
        ["a", "b", "c", "d", "e", "x", "y", "z", "t", "k"],
        ["p", "q", "r", "s", "u"],
        ["v", "w", "m", "o"],
    ];

    private readonly List<(string Name, Sketch Sketch)> bound = [];
    private readonly Stack<HashSet<string>> outer = [];
    private HashSet<string> own = new(StringComparer.Ordinal);

    /// <summary>Number of names that can be read.</summary>
    internal int Count
    {
        get
        {
            var count = 0;
            foreach ((_, Sketch sketch) in bound)
            {
                count += sketch.IsBusy ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>Whether the names are those of the program, not of a function.</summary>
    internal bool IsModule => outer.Count == 0;

    /// <summary>The bound names, those of enclosing functions and of the module included.</summary>
    internal IReadOnlyList<(string Name, Sketch Sketch)> Bound => bound;

    private string[] Pool => Identifiers[Math.Min(outer.Count, Identifiers.Length - 1)];

    /// <summary>Begins the names of a function: it can read those that are bound, and bind others.</summary>
    internal void Enter()
    {
        outer.Push(own);
        own = new(StringComparer.Ordinal);
    }

    /// <summary>Ends the names of a function.</summary>
    internal void Leave()
    {
        bound.RemoveAll(pair => own.Contains(pair.Name) && !outer.Any(names => names.Contains(pair.Name)));
        own = outer.Pop();
    }

    /// <summary>Lets a function bind a name of an outer scope.</summary>
    internal void Declare(string name) => own.Add(name);

    /// <summary>Whether a name is bound.</summary>
    internal bool Has(string name) => bound.Exists(pair => pair.Name == name);

    /// <summary>Whether a name of this scope can be bound without breaking a loop that counts with it.</summary>
    internal bool IsFree(string name) => !bound.Exists(pair => pair.Name == name && (pair.Sketch.IsBusy || !own.Contains(name)));

    /// <summary>Binds <paramref name="name"/>.</summary>
    internal void Bind(string name, Sketch sketch)
    {
        own.Add(name);
        var at = bound.FindIndex(pair => pair.Name == name);
        if (at < 0)
        {
            bound.Add((name, sketch));
        }
        else
        {
            bound[at] = (name, sketch);
        }
    }

    /// <summary>Unbinds <paramref name="name"/>.</summary>
    internal void Unbind(string name) => bound.RemoveAll(pair => pair.Name == name);

    /// <summary>Puts the names back to <paramref name="before"/>.</summary>
    internal void Reset(IEnumerable<(string Name, Sketch Sketch)> before)
    {
        bound.Clear();
        bound.AddRange(before);
    }

    /// <summary>A name to assign to: often one that is not bound yet, while there are few.</summary>
    internal string Target()
    {
        List<string> targets = [.. bound.Where(pair => !pair.Sketch.IsBusy && own.Contains(pair.Name) && pair.Sketch.Kind is not (Kind.Function or Kind.Class)).Select(pair => pair.Name)];
        return targets.Count > 0 && choices.Below(8) < targets.Count ? choices.From(targets) : Unbound();
    }

    /// <summary>A name that is not bound.</summary>
    internal string Unbound()
    {
        var pool = Pool;
        return Fresh(choices.Below(pool.Length), pool);
    }

    /// <summary>The first of <paramref name="names"/> that is not bound; <c>unbound</c> if there is none.</summary>
    internal string Fresh(params ReadOnlySpan<string> names) => Fresh(0, names);

    /// <summary>A name that can be read; there must be one.</summary>
    internal Term Any()
    {
        var skipped = choices.Below(Count);
        foreach ((var name, Sketch sketch) in bound)
        {
            if (!sketch.IsBusy && skipped-- == 0)
            {
                return new(new Name(name), sketch);
            }
        }

        throw new InvalidOperationException("There is no name that can be read.");
    }

    /// <summary>A name whose object satisfies <paramref name="fits"/>, or null.</summary>
    internal Term? Named(Func<Sketch, bool> fits)
    {
        List<(string Name, Sketch Sketch)> fitting = bound.FindAll(pair => !pair.Sketch.IsBusy && fits(pair.Sketch));
        return fitting.Count == 0 ? null : choices.From(fitting) is var (name, sketch) ? new Term(new Name(name), sketch) : null;
    }

    /// <summary>A place that satisfies <paramref name="fits"/>: a name, or a part of what a name is bound to; null if none was found.</summary>
    internal Term? Find(Func<Sketch, bool> fits)
    {
        if (Count == 0)
        {
            return null;
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Term part = Part(Any());
            if (!part.Sketch.IsBusy && fits(part.Sketch))
            {
                return part;
            }
        }

        var start = choices.Below(bound.Count);
        for (var i = 0; i < bound.Count; i++)
        {
            (var name, Sketch sketch) = bound[(start + i) % bound.Count];
            if (!sketch.IsBusy && fits(sketch))
            {
                return new(new Name(name), sketch);
            }
        }

        return null;
    }

    /// <summary>A name bound to this very object, or a part of a name's object that is it; null if there is none near.</summary>
    internal Term? PlaceOf(Sketch sketch)
    {
        foreach ((var name, Sketch other) in bound)
        {
            if (ReferenceEquals(other, sketch))
            {
                return new(new Name(name), sketch);
            }
        }

        foreach ((var name, Sketch other) in bound)
        {
            if (other.Kind is Kind.List or Kind.Tuple && other.Items is { } items)
            {
                var at = items.IndexOf(sketch);
                if (at >= 0)
                {
                    return new(new Subscript(new Name(name), Tree.Int(at)), sketch);
                }
            }
        }

        return null;
    }

    /// <summary>Stores a value where a name or an item of a list, bytearray or dict says; anything else is left as it is.</summary>
    internal void Store(Expression target, Sketch value)
    {
        if (target is Name name)
        {
            Bind(name.Identifier, value);
        }
        else if (target is Subscript { Value: var container, Index: var index } && Resolve(container) is { } sketch && At(sketch, index) is >= 0 and var at)
        {
            if (sketch.IsDict)
            {
                sketch.Values![at] = value;
            }
            else if (sketch.IsMutable)
            {
                sketch.Items![at] = value;
            }
        }
    }

    /// <summary>What a place is expected to hold, or null if the expression is no place.</summary>
    internal Sketch? Resolve(Expression place)
    {
        switch (place)
        {
            case Name name:
                var at = bound.FindIndex(pair => pair.Name == name.Identifier);
                return at < 0 ? null : bound[at].Sketch;
            case Subscript subscript when Resolve(subscript.Value) is { } container && At(container, subscript.Index) is >= 0 and var position:
                return container.IsDict ? container.Values![position] : container.Items![position];
            default:
                return null;
        }
    }

    private string Fresh(int start, ReadOnlySpan<string> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[(start + i) % names.Length];
            if (!Has(name))
            {
                return name;
            }
        }

        return "unbound";
    }

    private static int At(Sketch container, Expression index)
    {
        if (container.Items is not { } items)
        {
            return -1;
        }

        if (container.IsDict)
        {
            return container.Values is null ? -1 : items.FindIndex(key => Atoms.Literal(key) is { } literal && literal == index);
        }

        return index switch
        {
            Constant { Value: IntConstant { Value: var value } } when value < items.Count => (int)value,
            Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: IntConstant { Value: var value } } } when value <= items.Count => items.Count - (int)value,
            _ => -1,
        };
    }

    /// <summary>Now and then a part of <paramref name="whole"/>, otherwise itself.</summary>
    private Term Part(Term whole)
    {
        Sketch sketch = whole.Sketch;
        if (sketch.Kind is Kind.List or Kind.Tuple && sketch.Items is { Count: > 0 } items && choices.Chance(30))
        {
            var at = choices.Below(items.Count);
            return Part(new(new Subscript(whole.Expression, Tree.Int(choices.Chance(30) ? at - items.Count : at)), items[at]));
        }

        if (sketch.IsDict && sketch is { Items: { Count: > 0 } keys, Values: { } values } && choices.Chance(30))
        {
            var at = choices.Below(keys.Count);
            if (Atoms.Literal(keys[at]) is { } key)
            {
                return Part(new(new Subscript(whole.Expression, key), values[at]));
            }
        }

        return whole;
    }
}
