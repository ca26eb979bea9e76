using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes operations on attributes, instances and classes that are there, or that are made for it.</summary>
internal sealed class AttributeWriter(Draft draft, CallWriter calls, StatementWriter statements, TemplateWriter templates)
{
    private static readonly string[] Names = ["value", "items", "count", "name", "data", "next"];

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>A statement of <paramref name="row"/>, or null if it is left to a template.</summary>
    internal Statement? Write(Operation row, bool raises) => row.Name switch
    {
        "call class" => Class() is { } type ? Use(calls.Call(type, raises, string.Empty), raises) : null,
        "call method" => Method(raises),
        "instance attribute" => Instance() is { } instance ? Use(Read(instance, raises), raises) : null,
        "class attribute" => Class() is { } type ? Use(ReadClass(type, raises), raises) : null,
        "instance attribute =" or "= attribute" when !raises => Instance() is { } instance ? Assign(instance) : null,
        "class attribute =" => Class() is { } type ? AssignToClass(type) : null,
        "del instance attribute" or "del attribute" => Instance() is { } instance ? Delete(instance, raises) : null,
        "getattr()" or "setattr()" or "delattr()" or "hasattr()" or "vars()" or "type()" or "isinstance()" or "issubclass()" => Function(row.Name, raises),
        "copy.copy() of an instance" or "copy.deepcopy() of an instance" when !raises => Copy(row.Name[..row.Name.IndexOf('(', StringComparison.Ordinal)]),
        _ when row.Name.EndsWith("= attribute", StringComparison.Ordinal) && !raises => Augmented(row.Name[..^" attribute".Length]),
        _ => null,
    };

    private Statement? Use(Term? term, bool raises) => term is { } used ? statements.Use(used, raises ? Manner.OneWrong : Manner.Fitting) : null;

    private Term? Instance() => Variables.Named(sketch => sketch.Kind == Kind.Instance) ?? (templates.Instance() ? Variables.Named(sketch => sketch.Kind == Kind.Instance) : null);

    private Term? Class() => Variables.Named(sketch => sketch.Kind == Kind.Class) ?? (templates.Instance() ? Variables.Named(sketch => sketch.Kind == Kind.Class) : null);

    private Statement? Method(bool raises)
    {
        if (Instance() is not { Sketch.Class: { Methods.Count: > 0 } type } instance)
        {
            return null;
        }

        List<string> names = [.. type.Methods.Keys];
        var name = Choices.From(names);
        var method = new Term(new AttributeExpression(instance.Expression, name), Sketch.Function(type.Methods[name]));
        Term? call = calls.Call(method, raises, string.Empty);
        instance.Sketch.Attributes?.Clear();
        return Use(call, raises);
    }

    private Term? Read(Term instance, bool raises)
    {
        if (raises)
        {
            return new(new AttributeExpression(instance.Expression, "missing"), Sketch.Of(Kind.Unknown));
        }

        if (instance.Sketch.Class is not { } type || Choices.Pick<List<string>>([.. instance.Sketch.Attributes!.Keys], type.Own, type.Shared, [.. type.Methods.Keys]) is not { Count: > 0 } names)
        {
            return null;
        }

        var name = Choices.From(names);
        return new(new AttributeExpression(instance.Expression, name), instance.Sketch.Attributes.GetValueOrDefault(name) ?? Sketch.Of(Kind.Unknown));
    }

    private Term? ReadClass(Term type, bool raises)
    {
        if (raises)
        {
            return new(new AttributeExpression(type.Expression, "missing"), Sketch.Of(Kind.Unknown));
        }

        return type.Sketch.Class is { Shared: { Count: > 0 } shared } ? new(new AttributeExpression(type.Expression, Choices.From(shared)), Sketch.Of(Kind.Unknown)) : null;
    }

    private Statement? Assign(Term instance)
    {
        if (instance.Sketch.Class is not { } type || (type.HasSlots && type.Own.Count == 0))
        {
            return null;
        }

        List<string> names = type.HasSlots || (type.Own.Count > 0 && Choices.Chance(40)) ? type.Own : [Choices.Pick(Names)];
        var name = Choices.From(names);
        Term value = Choices.Chance(8) ? instance : draft.Values.Any();
        instance.Sketch.Attributes![name] = value.Sketch;
        return Tree.Assign(new AttributeExpression(instance.Expression, name), value.Expression);
    }

    private Statement AssignToClass(Term type)
    {
        var name = type.Sketch.Class is { Shared: { Count: > 0 } shared } && Choices.Chance(60) ? Choices.From(shared) : Choices.Pick(Names);
        if (type.Sketch.Class?.Shared.Contains(name) == false)
        {
            type.Sketch.Class.Shared.Add(name);
        }

        return Tree.Assign(new AttributeExpression(type.Expression, name), draft.Values.Any().Expression);
    }

    private Delete? Delete(Term instance, bool raises)
    {
        List<string> known = [.. instance.Sketch.Attributes!.Keys];
        if (raises || known.Count == 0)
        {
            return raises ? new([new AttributeExpression(instance.Expression, "missing")]) : null;
        }

        var name = Choices.From(known);
        instance.Sketch.Attributes.Remove(name);
        return new([new AttributeExpression(instance.Expression, name)]);
    }

    /// <summary>An operator on an attribute that is known to hold what it works on; the attribute is bound first if there is none.</summary>
    private AugmentedAssign? Augmented(string symbol)
    {
        if (Instance() is not { Sketch: { Class: { HasSlots: false }, Attributes: { } attributes } } instance)
        {
            return null;
        }

        (Kind kind, Expression operand) = symbol switch
        {
            "+=" when Choices.Chance(60) => (Kind.List, draft.Values.New(Kind.List).Expression),
            "|=" or "&=" or "^=" when draft.Values.Atoms.Has(Kind.Set) => (Kind.Set, new SetDisplay([draft.Values.Atoms.SmallInt().Expression])),
            "*=" when Choices.Chance(60) => (Kind.List, Tree.Int(2)),
            _ => (Kind.Int, Tree.Int(Choices.Between(0, 3))),
        };
        var name = attributes.FirstOrDefault(pair => pair.Value.Kind == kind && pair.Value.Count < 8 && !pair.Value.IsBusy).Key;
        if (name is null)
        {
            if (draft.Room < 1)
            {
                return null;
            }

            draft.Room--;
            name = Choices.Pick(Names);
            Term value = draft.Values.Of(kind, sketch => sketch.Count < 8);
            attributes[name] = value.Sketch;
            draft.Prelude.Add(Tree.Assign(new AttributeExpression(instance.Expression, name), value.Expression));
        }

        Expectations.Forget(attributes[name]);
        attributes[name] = attributes[name].Forgotten();
        return new(new AttributeExpression(instance.Expression, name), OperatorSymbols.Binary[symbol[..^1]], operand);
    }

    private Statement? Function(string row, bool raises)
    {
        if (raises || (Variables.Named(sketch => sketch.Kind == Kind.Instance) is null && row is not ("type()" or "isinstance()") && Instance() is null))
        {
            return null;
        }

        Term any = draft.Values.Any();
        Term subject = Variables.Named(sketch => sketch.Kind == Kind.Instance) ?? any;
        var name = subject.Sketch.Attributes is { Count: > 0 } known ? known.Keys.First() : Choices.Pick(Names);
        Expression type = Class()?.Expression ?? new Name("list");
        Expression call;
        switch (row)
        {
            case "getattr()":
                call = Tree.Call("getattr", subject.Expression, Tree.Str(name), any.Expression);
                break;
            case "setattr()" when subject.Sketch is { Class.HasSlots: false, Attributes: { } attributes }:
                attributes[name] = any.Sketch;
                call = Tree.Call("setattr", subject.Expression, Tree.Str(name), any.Expression);
                break;
            case "delattr()" when subject.Sketch.Attributes?.Remove(name) == true:
                call = Tree.Call("delattr", subject.Expression, Tree.Str(name));
                break;
            case "hasattr()":
                call = Tree.Call("hasattr", subject.Expression, Tree.Str(name));
                break;
            case "vars()" when subject.Sketch.Class is { HasSlots: false }:
                call = Tree.Call("vars", subject.Expression);
                break;
            case "type()":
                call = Tree.Call("type", Choices.Chance(50) ? subject.Expression : any.Expression);
                break;
            case "isinstance()":
                call = Tree.Call("isinstance", Choices.Chance(60) ? subject.Expression : any.Expression, Choices.Chance(50) ? type : Types());
                break;
            case "issubclass()":
                call = Tree.Call("issubclass", type, Choices.Chance(50) ? type : Types());
                break;
            default:
                return null;
        }

        return statements.Use(new(call, Sketch.Of(Kind.Unknown)), Manner.Fitting);
    }

    private Expression Types() => Choices.Chance(60)
        ? new Name(Choices.Pick("list", "int", "dict", "object", "str"))
        : new TupleDisplay([new Name("list"), new Name(Choices.Pick("int", "tuple"))]);

    private Statement? Copy(string function) => Instance() is { } instance
        ? statements.Use(
            new(Tree.Call(function, instance.Expression), function == "copy.copy" ? SketchCopies.Shallow(instance.Sketch) : SketchCopies.Deep(instance.Sketch)),
            Manner.Fitting)
        : null;
}
