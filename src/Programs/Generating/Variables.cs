using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>The names of a program being written and what they are expected to be bound to.</summary>
internal sealed class Variables(Choices choices)
{
    private static readonly string[] Identifiers = ["a", "b", "c", "d", "e", "f", "x", "y", "z", "t"];
    private readonly List<(string Name, Sketch Sketch)> bound = [];

    /// <summary>Number of bound names.</summary>
    internal int Count => bound.Count;

    /// <summary>Binds <paramref name="name"/>.</summary>
    internal void Bind(string name, Sketch sketch)
    {
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

    /// <summary>A name to assign to: often one that is not bound yet, while there are few.</summary>
    internal string Target()
    {
        if (bound.Count > 0 && choices.Below(8) < bound.Count)
        {
            return choices.From(bound).Name;
        }

        return Unbound();
    }

    /// <summary>A name that is not bound.</summary>
    internal string Unbound()
    {
        var start = choices.Below(Identifiers.Length);
        for (var i = 0; i < Identifiers.Length; i++)
        {
            var name = Identifiers[(start + i) % Identifiers.Length];
            if (!bound.Exists(pair => pair.Name == name))
            {
                return name;
            }
        }

        return "unbound";
    }

    /// <summary>A bound name; there must be one.</summary>
    internal Term Any()
    {
        (var name, Sketch sketch) = choices.From(bound);
        return new(new Name(name), sketch);
    }

    /// <summary>A place that satisfies <paramref name="fits"/>: a name, or a part of what a name is bound to; null if none was found.</summary>
    internal Term? Find(Func<Sketch, bool> fits)
    {
        if (bound.Count == 0)
        {
            return null;
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Term part = Part(Any());
            if (fits(part.Sketch))
            {
                return part;
            }
        }

        var start = choices.Below(bound.Count);
        for (var i = 0; i < bound.Count; i++)
        {
            (var name, Sketch sketch) = bound[(start + i) % bound.Count];
            if (fits(sketch))
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
            if (sketch.Kind == Kind.Dict)
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
                return container.Kind == Kind.Dict ? container.Values![position] : container.Items![position];
            default:
                return null;
        }
    }

    private static int At(Sketch container, Expression index)
    {
        if (container.Items is not { } items)
        {
            return -1;
        }

        if (container.Kind == Kind.Dict)
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

        if (sketch.Kind == Kind.Dict && sketch is { Items: { Count: > 0 } keys, Values: { } values } && choices.Chance(30))
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
