using Conform.Programs.Operations;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>What statements that were not composed piece by piece bind names to, as far as their text shows.</summary>
internal sealed class StatementEffects(Variables variables)
{
    /// <summary>Binds what <paramref name="statement"/> is expected to bind.</summary>
    internal void Apply(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition function:
                variables.Bind(function.Name, Function(function));
                break;
            case ClassDefinition definition:
                var type = ClassSketch.Of(definition, ClassOf);
                variables.Bind(definition.Name, new Sketch(Kind.Class) { Class = type });
                break;
            case Assign { Targets: [Name name] } assign:
                variables.Bind(name.Identifier, Result(assign.Value));
                break;
            case Delete delete:
                foreach (Name name in delete.Targets.OfType<Name>())
                {
                    variables.Unbind(name.Identifier);
                }

                break;
            case Try attempt:
                ApplyToBlocks(attempt);
                foreach (var name in attempt.Handlers.Select(handler => handler.Name).OfType<string>())
                {
                    variables.Unbind(name);
                }

                break;
            default:
                ApplyToBlocks(statement);
                break;
        }
    }

    /// <summary>A name that is bound somewhere in a statement is bound to something unknown, or not at all.</summary>
    private void ApplyToBlocks(Statement statement)
    {
        foreach (var name in Binding.Names(statement).Distinct(StringComparer.Ordinal))
        {
            variables.Bind(name, Sketch.Of(Kind.Unknown));
        }
    }

    private Sketch Function(FunctionDefinition function)
    {
        var signature = Signature.Of(function.Parameters, function.Body);
        HashSet<string> mentioned = [.. Binding.Mentioned(new([new([function])]))];
        signature.Touched.AddRange(variables.Bound.Where(pair => mentioned.Contains(pair.Name) && pair.Sketch.IsMutable).Select(pair => pair.Sketch));
        return Sketch.Function(signature);
    }

    private ClassSketch? ClassOf(string name) => variables.Resolve(new Name(name)) is { Kind: Kind.Class, Class: { } type } ? type : null;

    private Sketch Result(Expression value) => value switch
    {
        ListDisplay or Comprehension { Kind: ComprehensionKind.List } => Sketch.Of(Kind.List),
        DictDisplay or Comprehension { Kind: ComprehensionKind.Dict } => Sketch.Of(Kind.Dict),
        TupleDisplay => Sketch.Of(Kind.Tuple),
        SetDisplay => Sketch.Of(Kind.Set),
        Constant { Value: IntConstant { Value: var number } } => Sketch.Int(number),
        Constant { Value: StrConstant { Value: var text } } => Sketch.Str(text),
        Name name => variables.Resolve(name) ?? Sketch.Of(Kind.Unknown),
        Call { Function: Name callee } when ClassOf(callee.Identifier) is { } type => Sketch.Instance(type),
        Call { Function: Name callee } when variables.Resolve(callee)?.Signature is { IsGenerator: true } => Sketch.Of(Kind.Iterator),
        Call { Function: AttributeExpression { Value: Name { Identifier: "copy" }, Identifier: "copy" or "deepcopy" }, Arguments: [Name original, ..] }
            when variables.Resolve(original) is { } source => source.Forgotten(),
        _ => Sketch.Of(Kind.Unknown),
    };
}
