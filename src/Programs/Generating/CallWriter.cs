using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes calls of functions, methods and classes of the program.</summary>
internal sealed class CallWriter(Draft draft)
{
    /// <summary>The name of a parameter that says how deep a function calls itself, or how often it does something.</summary>
    private const string Countdown = "n";

    private Choices Choices => draft.Choices;

    /// <summary>A call of <paramref name="function"/> by its signature, or null if it cannot be called as wanted.</summary>
    /// <param name="function">The function, bound method or class.</param>
    /// <param name="raises">Whether the arguments are not to fit.</param>
    /// <param name="form">The row whose kind of argument is wanted: <c>call keyword</c>, <c>call *</c>, <c>call **</c>; anything else for any.</param>
    /// <param name="first">The first argument, if it is chosen already.</param>
    internal Term? Call(Term function, bool raises, string form, Term? first = null)
    {
        Signature? signature = function.Sketch.Signature ?? function.Sketch.Class?.Constructor;
        if (signature is null || signature.Touched.Exists(sketch => sketch.IsBusy))
        {
            return null;
        }

        var passed = new List<(ParameterSketch Parameter, Term Value)>();
        foreach (ParameterSketch parameter in signature.Parameters)
        {
            if (parameter.IsOptional && !Choices.Chance(form == "default" ? 0 : 45))
            {
                continue;
            }

            Term value = parameter.Name == Countdown ? Atoms.Int(Choices.Between(0, 3)) : passed.Count == 0 && first is { } given ? given : Argument(parameter.Kind);
            passed.Add((parameter, value));
        }

        if (Arguments(signature, passed, form, raises) is not { } arguments)
        {
            return null;
        }

        Forget(signature, passed.Select(pair => pair.Value.Sketch));
        return new(new Call(function.Expression, arguments.Positional, arguments.Keywords), Result(function.Sketch, signature));
    }

    private static Sketch Result(Sketch function, Signature signature) => function switch
    {
        { Kind: Kind.Class, Class: { } made } => Sketch.Instance(made),
        _ when signature.IsGenerator => Sketch.Of(Kind.Iterator),
        _ => signature.Result == Kind.Instance ? Sketch.Of(Kind.Unknown) : Sketch.Of(signature.Result),
    };

    /// <summary>An argument like the one that was passed when the function was written.</summary>
    private Term Argument(Kind kind) => kind switch
    {
        Kind.Unknown => draft.Variables.Find(sketch => sketch.IsMutable) is { } shared && Choices.Chance(60) ? shared : draft.Values.Any(),
        Kind.Instance or Kind.Function or Kind.Class or Kind.Iterator => draft.Variables.Named(sketch => sketch.Kind == kind) ?? draft.Values.Any(),
        _ => draft.Values.Of(kind),
    };

    /// <summary>After a call nobody knows what it did to its arguments and to what it refers to.</summary>
    private static void Forget(Signature signature, IEnumerable<Sketch> arguments)
    {
        foreach (Sketch sketch in arguments.Concat(signature.Touched))
        {
            if (sketch.IsMutable)
            {
                Expectations.Forget(sketch);
            }

            sketch.Attributes?.Clear();
        }
    }

    private (ValueList<Expression> Positional, ValueList<Keyword> Keywords)? Arguments(
        Signature signature, List<(ParameterSketch Parameter, Term Value)> passed, string form, bool raises)
    {
        var positional = new List<Expression>();
        var keywords = new List<Keyword>();
        var gap = false;
        foreach ((ParameterSketch parameter, Term value) in passed)
        {
            var at = signature.Parameters.IndexOf(parameter);
            gap |= at != positional.Count;
            if (parameter.IsKeyword || gap || keywords.Count > 0 || form is "call keyword" or "call **" || Choices.Chance(10))
            {
                keywords.Add(new(parameter.Name, value.Expression));
            }
            else
            {
                positional.Add(value.Expression);
            }
        }

        if (signature.IsVariadic && keywords.Count == 0 && Choices.Chance(60))
        {
            positional.AddRange(draft.Values.Terms(Choices.Between(1, 2), 0).Select(term => term.Expression));
        }

        if (signature.IsVariadicKeyword && Choices.Chance(70))
        {
            keywords.Add(new(Choices.Pick("k", "other"), draft.Values.Any().Expression));
        }

        if (raises)
        {
            Spoil(signature, positional, keywords);
        }

        return Shape(signature, positional, keywords, form, raises);
    }

    /// <summary>Leaves one argument out, or adds one too many.</summary>
    private void Spoil(Signature signature, List<Expression> positional, List<Keyword> keywords)
    {
        var isNeeded = signature.Parameters.Count > 0 && !signature.Parameters[0].IsOptional;
        if (isNeeded && positional.Count > 0 && Choices.Chance(50))
        {
            positional.RemoveAt(positional.Count - 1);
        }
        else if (!signature.IsVariadicKeyword && Choices.Chance(50))
        {
            keywords.Add(new("missing", draft.Values.Any(0).Expression));
        }
        else
        {
            positional.AddRange(Enumerable.Range(0, 4).Select(_ => draft.Values.Atoms.Any().Expression));
        }
    }

    /// <summary>Passes arguments by <c>*</c> or <c>**</c> where that is wanted.</summary>
    private (ValueList<Expression> Positional, ValueList<Keyword> Keywords)? Shape(
        Signature signature, List<Expression> positional, List<Keyword> keywords, string form, bool raises)
    {
        var starred = form == "call *" || Choices.Chance(6);
        if (starred && (positional.Count > 0 || (signature.IsVariadic && keywords.Count == 0)))
        {
            var fixedCount = Choices.Below(positional.Count + 1);
            Expression rest = Choices.Chance(60) ? new ListDisplay(positional.Skip(fixedCount).ToValueList()) : new TupleDisplay(positional.Skip(fixedCount).ToValueList());
            Expression source = raises && Choices.Chance(30) ? Tree.Int(5) : rest;
            return ([.. positional.Take(fixedCount), new Starred(source)], keywords.ToValueList());
        }

        if (form == "call *" || (form == "call keyword" && keywords.Count == 0))
        {
            return null;
        }

        if ((form == "call **" || Choices.Chance(6)) && keywords.Count > 0)
        {
            var entries = keywords.Select(keyword => new DictEntry(Tree.Str(keyword.Name!), keyword.Value)).ToValueList();
            Expression source = raises && Choices.Chance(30) ? Tree.Int(5) : new DictDisplay(entries);
            return (positional.ToValueList(), [new(null, source)]);
        }

        return form == "call **" ? null : (positional.ToValueList(), keywords.ToValueList());
    }
}
