using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Chooses the receiver and the operands of one operation of the table.</summary>
internal sealed class OperationWriter(Draft draft)
{
    /// <summary>In how many of a hundred cases a receiver is an instance of a class that derives from its type, if there is one.</summary>
    private const int DerivedShare = 10;

    private readonly ReceiverShapes shapes = new(draft);

    private Choices Choices => draft.Choices;

    /// <summary>The receiver and the operands of <paramref name="row"/>, or null if none could be found.</summary>
    /// <param name="row">A row whose receiver has a type.</param>
    /// <param name="manner">How closely they fit.</param>
    /// <param name="receiver">The receiver, if it is chosen already.</param>
    internal Prepared? Prepare(Operation row, Manner manner, Term? receiver = null)
    {
        if (manner == Manner.OneWrong)
        {
            return PrepareWrong(row, receiver);
        }

        if ((receiver ?? Receiver(row)) is not { } chosen || (manner == Manner.Wild && row.Receiver != Kind.Unknown && !draft.Wild.IsHarmless(chosen.Sketch, row)))
        {
            return null;
        }

        if (manner == Manner.Fitting)
        {
            shapes.Give(row, chosen);
        }

        Term?[]? operands = Operands(row, chosen, manner, wrong: -1);
        return operands is null ? null : new(row, chosen, operands);
    }

    /// <summary>A receiver on which <paramref name="row"/> can complete: a place, or a new object that is bound to a name first if it can change.</summary>
    internal Term? Receiver(Operation row)
    {
        Kind kind = row.Receiver;
        if (kind == Kind.Unknown)
        {
            return new(Tree.None, Sketch.Of(Kind.Unknown));
        }

        if (Choices.Chance(DerivedShare) && Derived(kind) is { } derived && Suits(derived.Sketch, row))
        {
            return derived;
        }

        if (draft.Values.Place(kind, sketch => Suits(sketch, row)) is { } place)
        {
            return place;
        }

        for (var attempt = 0; attempt < 4; attempt++)
        {
            Term made = row.Symbol switch
            {
                "sort" => Values.List([draft.Values.Atoms.Int(), draft.Values.Atoms.Int(), draft.Values.Atoms.SmallInt()]),
                _ when NeedsHashableValues(row) => Items(),
                _ => draft.Values.New(kind),
            };
            if (Suits(made.Sketch, row))
            {
                return made.Sketch.IsMutable || Choices.Chance(40) ? draft.Named(made) : made;
            }
        }

        return null;
    }

    /// <summary>An instance of a class of the program that derives from a built-in type, of which nothing more is known; null if there is none.</summary>
    private Term? Derived(Kind kind) =>
        kind is Kind.List or Kind.Dict or Kind.Tuple or Kind.Str && draft.Variables.Named(sketch => sketch is { Kind: Kind.Instance, Class: { } type } && type.Layout == kind) is { } instance
            ? new(instance.Expression, Sketch.Sized(kind, 0))
            : null;

    private Prepared? PrepareWrong(Operation row, Term? given)
    {
        if (given is null && ReceiverThatRaises(row) is { } unfit)
        {
            return new(row, unfit, row.Form == OperationForm.Membership ? [draft.Values.Atoms.SmallInt()] : [.. row.Operands.Select(operand => operand.IsOptional ? (Term?)null : draft.Values.Atoms.Any())]);
        }

        if ((given ?? Receiver(row) ?? draft.Values.New(row.Receiver)) is var receiver && row.Operands.Count > 0)
        {
            // Of an assignment it is mostly the value that does not fit.
            var start = row.Form == OperationForm.SubscriptAssignment && Choices.Chance(60) ? row.Operands.Count - 1 : Choices.Below(row.Operands.Count);
            for (var i = 0; i < row.Operands.Count; i++)
            {
                if (Operands(row, receiver, Manner.OneWrong, (start + i) % row.Operands.Count) is { } operands)
                {
                    return new(row, receiver, operands);
                }
            }
        }

        return null;
    }

    /// <summary>A receiver on which the operation raises without a wrong operand; null if there is none, and in half the cases otherwise.</summary>
    private Term? ReceiverThatRaises(Operation row)
    {
        if (row is { Receiver: Kind.MemoryView, CanRaise: true, Form: OperationForm.Method or OperationForm.Membership })
        {
            return Released();
        }

        if (row.Receiver == Kind.Iterator)
        {
            return new(Tree.Call("map", new Name("len"), new ListDisplay([Tree.Int(1)])), Sketch.Of(Kind.Iterator));
        }

        if (row.Name == "float.as_integer_ratio()" && draft.Settings.Level != Level.Language)
        {
            return new(Tree.Call("float", Tree.Str(Choices.Pick("inf", "nan"))), Sketch.Of(Kind.Float));
        }

        if (row.Form != OperationForm.Method || (row.Operands.Count > 0 && row.Symbol != "sort" && Choices.Chance(50)))
        {
            return null;
        }

        switch (row.Symbol)
        {
            case "pop" or "popitem" or "popleft" when row.Name is not ("dict.pop()" or "OrderedDict.pop()"):
                return draft.Values.Place(row.Receiver, sketch => sketch.Count == 0) ?? (Choices.Chance(60) ? draft.Named(Empty(row.Receiver)) : Empty(row.Receiver));
            case "clear" when row.Receiver is Kind.ByteArray or Kind.Array:
                return Exporting(row.Receiver);
            case "sort":
                List<Term> ordered = [.. Enumerable.Range(0, Choices.Between(2, 4)).Select(_ => (Term)draft.Values.Atoms.SmallInt())];
                Term mixed = Values.List([.. ordered, draft.Values.Atoms.Of(Kind.Str), draft.Values.Any()]);
                if (!Choices.Chance(60))
                {
                    return mixed;
                }

                Term named = draft.Named(mixed);
                shapes.Give(row, named, share: 50);
                return named;
            default:
                return null;
        }
    }

    private Term Empty(Kind kind) => kind switch
    {
        Kind.Deque or Kind.OrderedDict or Kind.DefaultDict or Kind.Counter => EmptyCollection(kind),
        Kind.Array => draft.Values.Collections.Exact(Sketch.Array('i', []), 0),
        Kind.List => Values.List([]),
        Kind.Dict => new(new DictDisplay([]), Sketch.Dict([], [])),
        _ => new(Tree.Call(kind.TypeName()), Sketch.Container(kind, [])),
    };

    /// <summary>A view that was released, or null if there is no room for one.</summary>
    private Term? Released()
    {
        if (draft.Variables.Find(sketch => sketch.IsReleased) is { } place)
        {
            return place;
        }

        Term view = draft.Named(draft.Values.New(Kind.MemoryView));
        if (view.Expression is not Name || draft.Room < 1)
        {
            return null;
        }

        draft.Room--;
        draft.Prelude.Add(new ExpressionStatement(Tree.Method(view.Expression, "release")));
        (view.Sketch.IsReleased, view.Sketch.Length) = (true, -1);
        return view;
    }

    /// <summary>An object that a memoryview shows, so that it cannot change its size; null if there is no room for one.</summary>
    private Term? Exporting(Kind kind)
    {
        Term owner = draft.Values.Place(kind, sketch => sketch.Count > 0) ?? draft.Named(draft.Values.New(kind));
        var name = draft.Variables.Unbound();
        if (owner.Expression is not Name || owner.Sketch.Count < 1 || draft.Room < 1 || name == "unbound" || !draft.Values.Atoms.Has(Kind.MemoryView))
        {
            return null;
        }

        draft.Room--;
        draft.Prelude.Add(Tree.Assign(new Name(name), Tree.Call("memoryview", owner.Expression)));
        draft.Variables.Bind(name, Sketch.ViewOf(owner.Sketch, owner.Sketch.Count));
        return owner;
    }

    private Term EmptyCollection(Kind kind)
    {
        draft.Modules.Add("collections");
        return new(Tree.Call($"collections.{kind.TypeName()}"), kind == Kind.Deque ? Sketch.Deque([], null) : Sketch.DictOf(kind, [], []));
    }

    private Term?[]? Operands(Operation row, Term receiver, Manner manner, int wrong)
    {
        if (row.Form == OperationForm.Function && row.Symbol.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && row.Symbol[..dot] is "collections" or "array")
        {
            draft.Modules.Add(row.Symbol[..row.Symbol.IndexOf('.', StringComparison.Ordinal)]);
        }

        var operands = new Term?[row.Operands.Count];
        var isEnded = false;
        for (var i = 0; i < operands.Length; i++)
        {
            Operand operand = row.Operands[i];
            if (operand.IsOptional && (operand.Since > draft.Settings.Version || (i > wrong && !Choices.Chance(OptionalShare(row, manner)))))
            {
                if (row.Form is OperationForm.Function or OperationForm.Method && operand.Keyword is null)
                {
                    isEnded = true;
                }

                continue;
            }

            if (isEnded && operand.Keyword is null)
            {
                continue;
            }

            Term? chosen = Operand(row, receiver, manner, i, wrong, operands);
            if (chosen is null)
            {
                if (operand.IsOptional && i != wrong)
                {
                    isEnded = true;
                    continue;
                }

                return null;
            }

            operands[i] = chosen;
        }

        return operands;
    }

    private Term? Operand(Operation row, Term term, Manner manner, int at, int wrong, Term?[] before)
    {
        Sketch receiver = term.Sketch;
        Role role = row.Operands[at].Role;
        if (manner == Manner.Wild && role != Role.Flag)
        {
            return draft.Wild.Write(row);
        }

        if (at == wrong)
        {
            return draft.Wrong.Write(role, row, receiver);
        }

        if (manner == Manner.Fitting && shapes.Self(row, term, role) is { } self)
        {
            return self;
        }

        if (role == Role.SliceElements)
        {
            return Expectations.Positions(receiver.Count, before[0]?.Sketch, before[1]?.Sketch, before[2]?.Sketch) is { Count: <= 8 } positions
                ? (manner == Manner.Fitting ? shapes.Whole(term, positions.Count) : null) ?? draft.Fitting.ExactElements(receiver, positions.Count)
                : manner == Manner.OneWrong ? draft.Fitting.ExactElements(receiver, 1) : null;
        }

        if (role == Role.ArrayItems && row.Form == OperationForm.Function)
        {
            return draft.Values.Collections.Initializer(before[0]?.Sketch);
        }

        return draft.Fitting.Fit(role, row, receiver, before) ?? (manner == Manner.OneWrong ? draft.Values.Atoms.SmallInt() : null);
    }

    private static int OptionalShare(Operation row, Manner manner) => row.Symbol switch
    {
        "index" or "rindex" => manner == Manner.Fitting ? 0 : 10,
        "find" or "rfind" or "count" or "startswith" or "endswith" => 25,
        "[i:j]" or "[i:j:k]" => 60,
        "list" or "tuple" or "dict" or "set" or "frozenset" or "bytearray" or "bytes" or "str" or "int" or "float" or "bool" => 92,
        "collections.deque" or "collections.OrderedDict" or "collections.defaultdict" or "collections.Counter" or "array.array" => 80,
        "update" or "difference_update" or "intersection_update" or "difference" or "intersection" or "union" => 75,
        "complex" or "setdefault" or "fromkeys" => 60,
        "reversed" or "zip" => 80,
        "round" or "decode" or "encode" => 60,
        _ => 40,
    };

    /// <summary>The set operators of a view of items hash keys and values.</summary>
    private static bool NeedsHashableValues(Operation row) => row.Form == OperationForm.Binary && row.Receiver == Kind.DictItems;

    private Term Items()
    {
        Term key = draft.Values.Hashable();
        Term value = draft.Values.Hashable();
        return new(
            Tree.Method(new DictDisplay([new(key.Expression, value.Expression)]), "items"),
            Sketch.View(Kind.DictItems, Sketch.Dict([key.Sketch], [value.Sketch])));
    }

    private bool Suits(Sketch sketch, Operation row)
    {
        var count = sketch.Count;
        if (NeedsHashableValues(row) && sketch.Owner?.Values?.TrueForAll(value => value.IsHashable()) != true)
        {
            return false;
        }

        if (sketch.Kind == Kind.MemoryView && (count < 0 || (row.Form == OperationForm.SubscriptAssignment && !sketch.IsWritable)))
        {
            return row.Symbol == "release";
        }

        switch (row.Symbol)
        {
            case "sort":
                return sketch.Items is { } items && (items.TrueForAll(item => item.IsInteger) || items.TrueForAll(item => item.Kind == Kind.Str));
            case "pop" when sketch.IsSet:
                return count > 0 && draft.Order.OfSet(sketch);
            case "pop" or "popitem" or "popleft" when row.Name is not ("dict.pop()" or "OrderedDict.pop()"):
                return count > 0;
            case "*" or "*=" or "+" or "+=" when !sketch.IsNumber:
                return count is >= 0 and <= OperandWriter.LargestSequence;
            case "append" or "extend" or "insert" or "add" or "update" or "replace" or "join" or "|=" or "^=" when !sketch.IsNumber:
                return count <= OperandWriter.LargestSequence;
            default:
                foreach (Operand operand in row.Operands)
                {
                    if (!operand.IsOptional && (operand.Role is Role.Index or Role.Key || (operand.Role == Role.Element && row.CanRaise && row.Form == OperationForm.Method)))
                    {
                        return count > 0;
                    }
                }

                return true;
        }
    }
}

/// <summary>An operation with its receiver and operands.</summary>
/// <param name="Row">The row.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Operands">The operands in the order of the row; null for one that is left out.</param>
internal sealed record Prepared(Operation Row, Term Receiver, Term?[] Operands)
{
    /// <summary>The expressions of the operands that are there and positional, in order.</summary>
    internal ValueList<Expression> Positional => Operands.Where((operand, at) => operand is not null && Row.Operands[at].Keyword is null).Select(operand => operand!.Value.Expression).ToValueList();

    /// <summary>The keyword arguments that are there, in order.</summary>
    internal ValueList<Keyword> Keywords => Operands
        .Select((operand, at) => (operand, Row.Operands[at].Keyword))
        .Where(pair => pair.operand is not null && pair.Keyword is not null)
        .Select(pair => new Keyword(pair.Keyword, pair.operand!.Value.Expression))
        .ToValueList();

    /// <summary>Applies the operation to the sketches and returns the expected result.</summary>
    internal Sketch Apply()
    {
        Sketch result = Expectations.Of(Row, Receiver.Sketch, Operands.Select(operand => operand?.Sketch).ToArray());
        foreach (Term? operand in Operands)
        {
            if (operand is { Sketch: { Kind: Kind.Iterator } iterator } && !ReferenceEquals(iterator, result) && Row.Symbol is not ("next" or "append" or "insert" or "callable" or "bool"))
            {
                iterator.Items = Row.Result == Kind.Iterator ? null : [];
            }
        }

        return result;
    }

    /// <summary>The receiver with a subscript made of the operands.</summary>
    internal Subscript Subscripted() => new(Receiver.Expression, Row.Symbol is "[i:j]" or "[i:j:k]"
        ? new SliceExpression(Operands[0]?.Expression, Operands[1]?.Expression, Row.Symbol == "[i:j:k]" ? Operands[2]?.Expression : null)
        : Operands[0]!.Value.Expression);
}
