using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes statements in which objects come to be shared, copied or to contain themselves, and equal constants come to meet.</summary>
/// <remarks>Of a list of operations only those idioms are written of which all operations are in it. Without one nothing is asked, so that programs stay the same.</remarks>
internal sealed class Idioms(Draft draft, StatementWriter statements)
{
    private readonly SelfArguments selfArguments = new(draft);
    private readonly LookAlikes lookAlikes = new(draft.Choices, draft.Variables, draft.Values.Atoms);

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    private Values Values => draft.Values;

    /// <summary>One such statement, or null if the names bound so far do not allow the one that was drawn.</summary>
    internal Statement? Write()
    {
        if (Variables.Find(sketch => sketch.IsMutable && Values.IsPart(sketch)) is not { } shared)
        {
            return Bind(Values.NewContainer(1));
        }

        return Choices.Below(100) switch
        {
            < 19 => Bind(shared),
            < 31 => Contain(shared),
            < 41 => Twice(shared),
            < 55 => Copy(Copied() ?? shared),
            < 61 => Cycle(thenCopies: Choices.Chance(40)),
            < 69 => Identity(),
            < 78 => Constants(),
            < 83 => Default(shared),
            < 89 => selfArguments.Write(),
            < 91 => Order(),
            < 98 => Alike(),
            _ => Bind(Values.New(Kind.List, depth: 2)),
        };
    }

    private Statement Bind(Term value)
    {
        var name = Variables.Target();
        Variables.Bind(name, value.Sketch);
        return Tree.Assign(new Name(name), value.Expression);
    }

    /// <summary>Puts a mutable object into a list or dict that is there.</summary>
    private Statement? Contain(Term part)
    {
        if (Variables.Find(sketch => sketch.Kind is Kind.List or Kind.Dict && sketch.Count is >= 0 and < OperandWriter.LargestSequence) is not { } whole)
        {
            return null;
        }

        // Most cycles are made on purpose; see Cycle.
        if (Reaches(part.Sketch, whole.Sketch) && Choices.Chance(60))
        {
            return null;
        }

        if (whole.Sketch.Kind == Kind.Dict)
        {
            if (!draft.Has("= item", "dict[k] ="))
            {
                return null;
            }

            Term key = Atoms.Str(Choices.Pick("k", "a"));
            Expectations.Store(whole.Sketch, key.Sketch, part.Sketch);
            return Tree.Assign(new Subscript(whole.Expression, key.Expression), part.Expression);
        }

        List<Sketch> items = whole.Sketch.Items!;
        if (items.Count > 0 && Choices.Chance(40) && draft.Has("= item", "list[i] ="))
        {
            var at = Choices.Below(items.Count);
            items[at] = part.Sketch;
            return Tree.Assign(new Subscript(whole.Expression, Tree.Int(at)), part.Expression);
        }

        if (!draft.Has("list.append()"))
        {
            return null;
        }

        items.Add(part.Sketch);
        return new ExpressionStatement(Tree.Method(whole.Expression, "append", part.Expression));
    }

    private static bool Reaches(Sketch from, Sketch target) =>
        ReferenceEquals(from, target) || from.Items?.Exists(item => ReferenceEquals(item, target)) == true || from.Values?.Exists(item => ReferenceEquals(item, target)) == true;

    /// <summary>A new container that holds one object twice.</summary>
    private Statement? Twice(Term part) => Choices.Below(4) switch
    {
        0 => Bind(Values.List([part, part])),
        1 => Bind(Values.Tuple([part, Values.Atoms.Any(), part])),
        2 when draft.Has("list *") => Bind(new(
            new Binary(new ListDisplay([part.Expression]), BinaryOperator.Multiply, Tree.Int(Choices.Between(2, 3))),
            Sketch.Container(Kind.List, [part.Sketch, part.Sketch]))),
        2 => null,
        _ => Bind(new(
            new DictDisplay([new(Tree.Str("a"), part.Expression), new(Tree.Str("b"), part.Expression)]),
            Sketch.Dict([Atoms.Str("a").Sketch, Atoms.Str("b").Sketch], [part.Sketch, part.Sketch]))),
    };

    /// <summary>A cycle compared with a copy of itself: the comparison has no end, and raises.</summary>
    private Statement? CycleOfItsOwn(Term cyclic) => draft.Settings.Features.HasFlag(Features.Copy) && draft.Has("==", "copy.deepcopy()")
        ? Bind(new(Tree.Compare(cyclic.Expression, ComparisonOperator.Equal, Tree.Call("copy.deepcopy", cyclic.Expression)), Sketch.Of(Kind.Bool)))
        : null;

    /// <summary>Something that may be its own copy, or that contains itself; null for something else.</summary>
    private Term? Copied() => Choices.Below(100) switch
    {
        < 26 => Variables.Find(sketch => sketch.Kind is Kind.Tuple or Kind.FrozenSet && Values.IsPart(sketch)),
        < 34 when Values.Atoms.Has(Kind.FrozenSet) => draft.Named(OfFrozenSets()),
        < 42 => Variables.Find(sketch => sketch.Kind == Kind.Function) ?? (draft.Has(Features.Functions) && draft.Has("lambda") ? draft.Named(Constantly()) : null),
        < 46 => Variables.Find(sketch => sketch.Kind == Kind.Instance),
        < 52 when Values.Atoms.Has(Kind.Slice) => Values.New(Kind.Slice) is var slice && Variables.Find(sketch => sketch.Kind == Kind.Slice) is { } place ? place : draft.Named(slice),
        < 60 => Variables.Find(sketch => sketch.IsMutable && sketch.IsCyclic()),
        _ => null,
    };

    /// <summary>A function that always returns the same.</summary>
    private Term Constantly() => new(
        new Lambda(new([], null, [], null), Values.Atoms.Any().Expression),
        Sketch.Function(new Signature { Parameters = [] }));

    /// <summary>A set or dict that holds what is hashable and yet has a copy that is another object.</summary>
    private Term OfFrozenSets()
    {
        Term atom = Values.Atoms.Any();
        var element = new Term(Tree.Call("frozenset", new ListDisplay([atom.Expression])), Sketch.Container(Kind.FrozenSet, [atom.Sketch]));
        return Choices.Chance(50)
            ? new(new SetDisplay([element.Expression]), Sketch.Container(Kind.Set, [element.Sketch]))
            : new(new DictDisplay([new(element.Expression, atom.Expression)]), Sketch.Dict([element.Sketch], [atom.Sketch]));
    }

    private Statement? Copy(Term original)
    {
        Kind kind = original.Sketch.Kind;
        if (!original.Sketch.IsMutable)
        {
            return CopyOfImmutable(original);
        }

        var draw = Choices.Below(8);
        if ((draw < 3 && !draft.Settings.Features.HasFlag(Features.Copy)) || !HasCopying(draw, kind))
        {
            return null;
        }

        return draw switch
        {
            0 => Bind(new(Tree.Call("copy.copy", original.Expression), SketchCopies.Shallow(original.Sketch))),
            1 or 2 => Bind(new(Tree.Call("copy.deepcopy", original.Expression), SketchCopies.Deep(original.Sketch))),
            3 when kind == Kind.List => Bind(new(new Subscript(original.Expression, new SliceExpression(null, null, null)), SketchCopies.Shallow(original.Sketch))),
            >= 3 when kind == Kind.Array => Bind(new(new Subscript(original.Expression, new SliceExpression(null, null, null)), SketchCopies.Shallow(original.Sketch))),
            4 when kind is Kind.List or Kind.Dict or Kind.Set or Kind.ByteArray => Bind(new(Tree.Call(kind.TypeName(), original.Expression), SketchCopies.Shallow(original.Sketch))),
            5 or 6 when kind == Kind.List => ListOf(original),
            _ => Bind(new(Tree.Method(original.Expression, "copy"), SketchCopies.Shallow(original.Sketch))),
        };
    }

    /// <summary>Whether programs may execute the operation by which a mutable object is copied; <see cref="ListOf"/> asks for itself.</summary>
    private bool HasCopying(int draw, Kind kind) => (draw, kind) switch
    {
        (0, _) => draft.Has("copy.copy()"),
        (1 or 2, _) => draft.Has("copy.deepcopy()"),
        (3, Kind.List) or (_, Kind.Array) => draft.Has($"{kind.TypeName()}[i:j]"),
        (4, Kind.List or Kind.Dict or Kind.Set or Kind.ByteArray) => draft.Has($"{kind.TypeName()}()"),
        (5 or 6, Kind.List) => true,
        _ => draft.Has($"{kind.TypeName()}.copy()"),
    };

    /// <summary>A new list of the items of a list, by an operation that is not there for copying.</summary>
    private Statement? ListOf(Term original)
    {
        Sketch copy = SketchCopies.Shallow(original.Sketch);
        switch (Choices.Below(4))
        {
            case 0:
                return draft.Has("list +") ? Bind(new(new Binary(original.Expression, BinaryOperator.Add, new ListDisplay([])), copy)) : null;
            case 1:
                return draft.Has("list *") ? Bind(new(new Binary(original.Expression, BinaryOperator.Multiply, Tree.Int(1)), copy)) : null;
            case 2:
                return draft.Has("* in list display") ? Bind(new(new ListDisplay([new Starred(original.Expression)]), copy)) : null;
            case var _ when !draft.Has("= unpack *"):
                return null;
            default:
                var name = Variables.Target();
                Variables.Bind(name, copy);
                return new Assign([new TupleDisplay([new Starred(new Name(name))])], original.Expression);
        }
    }

    /// <summary>What may give the object itself: copies, conversions to its own type, operations that change nothing.</summary>
    private Statement? CopyOfImmutable(Term original)
    {
        Kind kind = original.Sketch.Kind;
        var draw = Choices.Below(kind == Kind.Tuple ? 6 : kind == Kind.FrozenSet ? 4 : 2);
        if (draw < 2 && !draft.Settings.Features.HasFlag(Features.Copy))
        {
            return null;
        }

        var row = (draw, kind) switch
        {
            (0, _) => kind == Kind.Instance ? "copy.copy() of an instance" : "copy.copy()",
            (1, _) => kind == Kind.Instance ? "copy.deepcopy() of an instance" : "copy.deepcopy()",
            (2, _) => $"{kind.TypeName()}()",
            (3, Kind.FrozenSet) => "frozenset.copy()",
            (3, _) => "tuple[i:j]",
            (4, _) => "tuple +",
            _ => "tuple *",
        };
        if (!draft.Has(row))
        {
            return null;
        }

        Expression expression = (draw, kind) switch
        {
            (0, _) => Tree.Call("copy.copy", original.Expression),
            (1, _) => Tree.Call("copy.deepcopy", original.Expression),
            (2, _) => Tree.Call(kind.TypeName(), original.Expression),
            (3, Kind.FrozenSet) => Tree.Method(original.Expression, "copy"),
            (3, _) => new Subscript(original.Expression, new SliceExpression(null, null, null)),
            (4, _) => new Binary(original.Expression, BinaryOperator.Add, new TupleDisplay([])),
            _ => new Binary(original.Expression, BinaryOperator.Multiply, Tree.Int(1)),
        };
        return Bind(new(expression, draw == 1 ? SketchCopies.Deep(original.Sketch) : SketchCopies.Shallow(original.Sketch)));
    }

    /// <summary>Makes an object contain itself, directly or through another one, and may copy it then.</summary>
    private Statement? Cycle(bool thenCopies)
    {
        switch (Choices.Below(3))
        {
            case 0 when draft.Has("= item", "dict[k] =") && Values.Place(Kind.Dict, sketch => sketch.Count >= 0) is { } dict:
                Expectations.Store(dict.Sketch, Atoms.Str("k").Sketch, dict.Sketch);
                return Tree.Assign(new Subscript(dict.Expression, Tree.Str("k")), dict.Expression);
            case 1 when draft.Has("tuple[i]", "list.append()") && Variables.Find(sketch => sketch is { Kind: Kind.Tuple, Items: [{ Kind: Kind.List, Items: not null }, ..] }) is { } tuple:
                tuple.Sketch.Items![0].Items!.Add(tuple.Sketch);
                return new ExpressionStatement(Tree.Method(new Subscript(tuple.Expression, Tree.Int(0)), "append", tuple.Expression));
            default:
                if (!draft.Has("list.append()") || Values.Place(Kind.List, sketch => sketch.Count is >= 0 and < OperandWriter.LargestSequence) is not { } list)
                {
                    return null;
                }

                list.Sketch.Items!.Add(list.Sketch);
                var made = new ExpressionStatement(Tree.Method(list.Expression, "append", list.Expression));
                if (!thenCopies || draft.Room == 0 || (Choices.Chance(15) ? CycleOfItsOwn(list) : Copy(list)) is not { } copy)
                {
                    return made;
                }

                draft.Room--;
                draft.Prelude.Add(made);
                return copy;
        }
    }

    private Statement? Identity()
    {
        if (Choices.Chance(75) && draft.Has("instance attribute") && Variables.Find(sketch => sketch is { Kind: Kind.Instance, Class.Methods.Count: > 0 }) is { } instance)
        {
            var method = new AttributeExpression(instance.Expression, Choices.From([.. instance.Sketch.Class!.Methods.Keys]));
            return Bind(new(new ListDisplay([method, method]), Sketch.Of(Kind.List)));
        }

        if (!draft.Has("is"))
        {
            return null;
        }

        Operation row = draft.Operations.Named(Choices.Chance(80) ? "is" : "is not", "is");
        (Term left, Term right) = draft.Fitting.Comparable(row);
        return Bind(new(Tree.Compare(left.Expression, OperatorSymbols.Comparison[row.Symbol], right.Expression), Sketch.Of(Kind.Bool)));
    }

    /// <summary>An assignment whose value changes what its target refers to, so that it matters which comes first.</summary>
    private Statement? Order()
    {
        if (!draft.Has("= item", "list[i] =", "list.pop()", "len()", "int -") || Values.Place(Kind.List, sketch => sketch.Count > 1) is not { } list || list.Sketch.IsCyclic())
        {
            return null;
        }

        List<Sketch> items = list.Sketch.Items!;
        Sketch last = items[^1];
        items.RemoveAt(items.Count - 1);
        items[^1] = last;
        return Tree.Assign(
            new Subscript(list.Expression, new Binary(Tree.Call("len", list.Expression), BinaryOperator.Subtract, Tree.Int(1))),
            Tree.Method(list.Expression, "pop"));
    }

    /// <summary>A comparison with something that looks the same, or a search for an element or for something like it.</summary>
    private Statement? Alike()
    {
        if (Choices.Chance(20) && draft.Settings.Level != Level.Language)
        {
            return Nan();
        }

        if (Choices.Chance(20) && Variables.Find(sketch => sketch.Kind is Kind.List or Kind.Dict && sketch.IsCyclic()) is { } cyclic && CycleOfItsOwn(cyclic) is { } comparison)
        {
            return comparison;
        }

        if (Choices.Chance(55))
        {
            if (!draft.Has("=="))
            {
                return null;
            }

            Kind kind = Choices.Pick(Kind.Dict, Kind.Dict, Kind.List, Kind.Tuple, Kind.Set, Kind.Unknown);
            Term place = Variables.Find(sketch => (kind == Kind.Unknown || (sketch.Kind == kind && sketch.Count > 1)) && !sketch.IsCyclic()) ?? draft.Named(Values.New(kind == Kind.Unknown ? Kind.Float : Values.Atoms.Has(kind) ? kind : Kind.List));
            return lookAlikes.Of(place.Sketch) is { } other
                ? Bind(new(Tree.Compare(place.Expression, ComparisonOperator.Equal, other.Expression), Sketch.Of(Kind.Bool)))
                : null;
        }

        if (Values.Place(Choices.Pick(Kind.List, Kind.List, Kind.Tuple), sketch => sketch.Count > 0 && !sketch.IsCyclic()) is not { } container)
        {
            return null;
        }

        var type = container.Sketch.Kind.TypeName();
        if (!draft.Has($"in {type}", $"{type}[i]"))
        {
            return null;
        }

        var at = Choices.Below(container.Sketch.Count);
        Term element = Choices.Chance(50) ? new(new Subscript(container.Expression, Tree.Int(at)), container.Sketch.Items![at])
            : lookAlikes.Of(container.Sketch.Items![at]) ?? Values.Atoms.Float();
        return Bind(new(Tree.Compare(element.Expression, ComparisonOperator.In, container.Expression), Sketch.Of(Kind.Bool)));
    }

    /// <summary>A NaN looked for among itself and others: it equals nothing, and a container finds the object itself.</summary>
    private Statement Nan()
    {
        Term nan = draft.Named(new(Tree.Call("float", Tree.Str("nan")), Sketch.Float(double.NaN)));
        Expression other = Choices.Chance(50) ? nan.Expression : Tree.Call("float", Tree.Str("nan"));
        Expression whole = Choices.Chance(70) ? new ListDisplay([other]) : new TupleDisplay([other, Values.Atoms.SmallInt().Expression]);
        return Bind(new(
            Choices.Chance(50) ? Tree.Compare(nan.Expression, ComparisonOperator.In, whole) : Tree.Compare(new ListDisplay([nan.Expression]), ComparisonOperator.Equal, whole),
            Sketch.Of(Kind.Bool)));
    }

    /// <summary>Equal constants, in one statement or in several.</summary>
    private Statement Constants()
    {
        Term constant = Values.Atoms.Any();
        switch (Choices.Below(5))
        {
            case 0:
                return Bind(Values.Tuple([constant, constant]));
            case 1:
                return Bind(Values.Tuple([constant, lookAlikes.Number(constant.Sketch) ?? Values.Atoms.SmallInt()]));
            case 2:
                return Bind(Values.List([constant, constant]));
            case 3 when constant.Sketch.Kind is Kind.Str or Kind.Bytes && draft.Has($"{constant.Sketch.Kind.TypeName()} *"):
                return Bind(new(new Binary(constant.Expression, BinaryOperator.Multiply, Tree.Int(Choices.Below(4))), Sketch.Of(constant.Sketch.Kind)));
            default:
                return Bind(constant);
        }
    }

    /// <summary>The value that <c>setdefault</c> or <c>fromkeys</c> shares.</summary>
    private Statement? Default(Term shared)
    {
        if (Choices.Chance(40))
        {
            return !draft.Has("dict.fromkeys()") ? null : Bind(new(
                Tree.Call("dict.fromkeys", new ListDisplay([Tree.Str("a"), Tree.Str("b")]), shared.Expression),
                Sketch.Dict([Atoms.Str("a").Sketch, Atoms.Str("b").Sketch], [shared.Sketch, shared.Sketch])));
        }

        if (!draft.Has("dict.setdefault()", "list.append()") || Values.Place(Kind.Dict, sketch => sketch.Count >= 0) is not { } dict)
        {
            return null;
        }

        Term key = Atoms.Str(Choices.Pick("k", "list"));
        Term fallback = Values.List([]);
        if (dict.Sketch.Find(key.Sketch) is >= 0)
        {
            return statements.Use(new(Tree.Method(dict.Expression, "setdefault", key.Expression, fallback.Expression), dict.Sketch.Values![dict.Sketch.Find(key.Sketch)]), Manner.Fitting);
        }

        Term element = Values.Any();
        fallback.Sketch.Items!.Add(element.Sketch);
        Expectations.Store(dict.Sketch, key.Sketch, fallback.Sketch);
        return new ExpressionStatement(Tree.Method(Tree.Method(dict.Expression, "setdefault", key.Expression, fallback.Expression), "append", element.Expression));
    }
}
