using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes functions together with a first call, and further calls.</summary>
/// <remarks>The arguments of the first call are chosen before the body, and the body is written for these very objects: what it does to a parameter is expected to be
/// done to the argument. The definition goes into the prelude, so that the call comes next.</remarks>
internal sealed class FunctionWriter(Draft draft, Composer composer, CallWriter calls, StatementWriter statements)
{
    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement of <paramref name="row"/>, or null if it is written otherwise or there is no room.</summary>
    internal Statement? Write(Operation row, bool raises)
    {
        switch (row.Name)
        {
            case "lambda":
                return Lambda();
            case "call function" or "call keyword" or "call *" or "call **" or "default" or "* parameter" or "** parameter" or "keyword-only parameter" or "def" or "return":
                var isMade = row.Name is "def" or "return" || Choices.Chance(35);
                return (isMade ? null : Again(row.Name, raises)) ?? Define(row.Name, raises);
            default:
                return null;
        }
    }

    /// <summary>A call of a function that is there.</summary>
    private Statement? Again(string row, bool raises)
    {
        Func<Sketch, bool> fits = sketch => sketch.Signature is { IsGenerator: false } signature && row switch
        {
            "default" => signature.Parameters.Exists(parameter => parameter.IsOptional),
            "* parameter" => signature.IsVariadic,
            "** parameter" => signature.IsVariadicKeyword,
            "keyword-only parameter" => signature.Parameters.Exists(parameter => parameter.IsKeyword),
            _ => true,
        };
        return Variables.Named(fits) is { } function && calls.Call(function, raises, row) is { } call ? statements.Use(call, raises ? Manner.OneWrong : Manner.Fitting) : null;
    }

    private Statement? Define(string row, bool raises)
    {
        var name = Variables.Fresh("f", "g", "h");
        if (draft.Room < 3 || draft.Nesting > 1 || draft.Loops > 1 || name == "unbound")
        {
            return null;
        }

        List<Statement> prelude = draft.Prelude;
        List<(ParameterSketch Parameter, Term Value)> passed = Arguments(row);
        draft.Room -= 2;
        var signature = new Signature
        {
            Parameters = passed.ConvertAll(pair => pair.Parameter),
            IsVariadic = row is "* parameter" || (row is "call *" && Choices.Chance(50)),
            IsVariadicKeyword = row is "** parameter" || (row is "call **" && Choices.Chance(50)),
        };
        StateMark mark = StateMark.Take(Variables);
        (FunctionDraft? outer, var function) = (draft.Function, new FunctionDraft());
        draft.Function = function;
        Variables.Enter();
        passed.ForEach(pair => Variables.Bind(pair.Parameter.Name, pair.Value.Sketch));
        BindRest(signature);
        ValueList<Statement> body = composer.Block(Choices.Pick(1, 2, 2, 3), () => Choices.Chance(40) ? Local() : null, () => Return(row));
        Variables.Leave();
        draft.Function = outer;
        signature.Touched.AddRange(mark.Changed());
        signature.Result = function is { ReturnsEarly: false, Result: { } result } ? result.Kind : function.Result is null ? Kind.None : Kind.Unknown;
        prelude.Add(new FunctionDefinition(name, Declaration(signature, passed), body, []));
        Variables.Bind(name, Sketch.Function(signature));
        return FirstCall(new(new Name(name), Sketch.Function(signature)), row, raises, passed, function);
    }

    /// <summary>The call for which the body was written, unless the row wants arguments that do not fit.</summary>
    private Statement? FirstCall(Term function, string row, bool raises, List<(ParameterSketch Parameter, Term Value)> passed, FunctionDraft written)
    {
        if (raises || row is "call *" or "call **" or "* parameter" or "** parameter")
        {
            Term call = calls.Call(function, raises, row) ?? new(new Call(function.Expression, [], []), Sketch.Of(Kind.Unknown));
            return statements.Use(call, raises ? Manner.OneWrong : Manner.Fitting);
        }

        IEnumerable<(ParameterSketch Parameter, Term Value)> given = passed.Where(pair => !pair.Parameter.IsOptional || (row != "default" && Choices.Chance(30)));
        var positional = new List<Expression>();
        var keywords = new List<Keyword>();
        foreach ((ParameterSketch parameter, Term value) in given)
        {
            if (parameter.IsKeyword || row == "call keyword" || keywords.Count > 0 || positional.Count != function.Sketch.Signature!.Parameters.IndexOf(parameter))
            {
                keywords.Add(new(parameter.Name, value.Expression));
            }
            else
            {
                positional.Add(value.Expression);
            }
        }

        Sketch result = written is { ReturnsEarly: false, Result: { } known } ? known : Sketch.Of(written.Result is null ? Kind.None : Kind.Unknown);
        return statements.Use(new(new Call(function.Expression, positional.ToValueList(), keywords.ToValueList()), result), Manner.Fitting);
    }

    private List<(ParameterSketch Parameter, Term Value)> Arguments(string row)
    {
        var count = row is "return" or "def" ? Choices.Below(3) : Choices.Between(1, 3);
        var passed = new List<(ParameterSketch Parameter, Term Value)>();
        for (var i = 0; i < count; i++)
        {
            var isLast = i == count - 1;
            var isOptional = (passed.Count > 0 && passed[^1].Parameter.IsOptional) || (isLast && (row == "default" || Choices.Chance(25)));
            var isKeyword = isLast && (row == "keyword-only parameter" || Choices.Chance(6));
            Term value = isOptional ? Choices.Chance(60) ? Fresh() : draft.Values.Atoms.Any()
                : i == 0 && Choices.Chance(70) && Variables.Find(sketch => sketch.IsMutable) is { } shared ? shared : draft.Values.Any();
            passed.Add((new(Variables.IsModule ? ((string[])["p", "q", "r"])[i] : ((string[])["v", "w", "m"])[i], value.Sketch.Kind, isOptional, isKeyword), value));
        }

        return passed;
    }

    /// <summary>A default that calls share.</summary>
    private Term Fresh() => Choices.Below(3) switch
    {
        0 => new(new DictDisplay([]), Sketch.Dict([], [])),
        1 => Values.List([draft.Values.Any(0)]),
        _ => Values.List([]),
    };

    private void BindRest(Signature signature)
    {
        if (signature.IsVariadic)
        {
            Variables.Bind("args", Sketch.Container(Kind.Tuple, null));
        }

        if (signature.IsVariadicKeyword)
        {
            Variables.Bind("kwargs", Sketch.Dict(null, null));
        }
    }

    private static Parameters Declaration(Signature signature, List<(ParameterSketch Parameter, Term Value)> passed)
    {
        static Parameter Of((ParameterSketch Parameter, Term Value) pair) => new(pair.Parameter.Name, pair.Parameter.IsOptional ? pair.Value.Expression : null);
        return new(
            passed.Where(pair => !pair.Parameter.IsKeyword).Select(Of).ToValueList(),
            signature.IsVariadic ? "args" : null,
            passed.Where(pair => pair.Parameter.IsKeyword).Select(Of).ToValueList(),
            signature.IsVariadicKeyword ? "kwargs" : null);
    }

    /// <summary>What people do with a parameter: change it, bind it again, hand it on.</summary>
    private Statement? Local()
    {
        if (Variables.Named(sketch => sketch.Kind is Kind.List or Kind.Dict) is not { Expression: Name name, Sketch: { } sketch })
        {
            return null;
        }

        Term part = draft.Values.Any();
        var isOwn = name.Identifier is "p" or "q" or "r" or "v" or "w" or "m";
        switch (Choices.Below(5))
        {
            case 0 when isOwn && sketch.Kind == Kind.List:
                Variables.Bind(name.Identifier, Sketch.Container(Kind.List, null));
                return Tree.Assign(name, new Binary(name, BinaryOperator.Add, new ListDisplay([part.Expression])));
            case 1 when isOwn && sketch.Kind == Kind.List:
                sketch.Items?.Add(part.Sketch);
                return new AugmentedAssign(name, BinaryOperator.Add, new ListDisplay([part.Expression]));
            case 2 when isOwn:
                Term other = draft.Values.NewContainer(1);
                Variables.Bind(name.Identifier, other.Sketch);
                return Tree.Assign(name, other.Expression);
            default:
                if (sketch.Kind == Kind.List)
                {
                    sketch.Items?.Add(part.Sketch);
                    return new ExpressionStatement(Tree.Method(name, "append", part.Expression));
                }

                Term key = Atoms.Str(Choices.Pick("k", "a"));
                Expectations.Store(sketch, key.Sketch, part.Sketch);
                return Tree.Assign(new Subscript(name, key.Expression), part.Expression);
        }
    }

    private Return? Return(string row)
    {
        if (row != "return" && Choices.Chance(20))
        {
            return null;
        }

        Term value = Choices.Chance(65) && Variables.Any() is var place ? place : draft.Values.Any();
        draft.Function!.Result = value.Sketch;
        return new(value.Expression);
    }

    /// <summary>Binds a name to a lambda, and calls it.</summary>
    private Statement? Lambda()
    {
        var name = Variables.Fresh("f", "g", "h");
        if (draft.Room < 1 || name == "unbound")
        {
            return null;
        }

        Term argument = draft.Values.Any();
        Term extra = draft.Values.Any();
        var hasDefault = Choices.Chance(40);
        var (p, q) = (new Name("p"), new Name("q"));
        Expression read = hasDefault ? q : extra.Expression;
        (Expression body, Kind result) = Choices.Below(6) switch
        {
            0 => (p, argument.Sketch.Kind),
            1 => (new ListDisplay([p, read]), Kind.List),
            2 => (new TupleDisplay([read, p]), Kind.Tuple),
            3 => (Tree.Compare(p, draft.Settings.Level == Level.Language ? ComparisonOperator.Equal : ComparisonOperator.Is, read), Kind.Bool),
            4 => (new BooleanOperation(Choices.Pick(BooleanOperator.And, BooleanOperator.Or), [p, read]), Kind.Unknown),
            _ => ((Expression)new Conditional(p, read, Tree.None), Kind.Unknown),
        };
        var parameters = new Parameters(hasDefault ? [new("p", null), new("q", extra.Expression)] : [new Parameter("p", null)], null, [], null);
        var signature = new Signature
        {
            Parameters = hasDefault ? [new("p", Kind.Unknown, false, false), new("q", Kind.Unknown, true, false)] : [new("p", Kind.Unknown, false, false)],
            Result = result,
        };
        Variables.Bind(name, Sketch.Function(signature));
        draft.Room--;
        draft.Prelude.Add(Tree.Assign(new Name(name), new Lambda(parameters, body)));
        return statements.Use(new(Tree.Call(name, argument.Expression), Sketch.Of(result)), Manner.Fitting);
    }
}
