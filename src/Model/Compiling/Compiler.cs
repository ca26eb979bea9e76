using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Recording;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <summary>Compiles the cells of a run, one after the other: each is a compile unit with its own constants.</summary>
/// <remarks>Not thread-safe; belongs to one run.</remarks>
public sealed partial class Compiler
{
    private readonly Machine machine;
    private readonly OperationRecorder? recorder;
    private readonly UnitConstants constants = new();
    private readonly Folding folding;
    private readonly List<Operation> folded = [];
    private CodeScope? scope;
    private int depth;
    private int unfolded;

    /// <summary>Makes a compiler for one run.</summary>
    /// <param name="machine">The machine of the run.</param>
    /// <param name="recorder">What records the run, or null.</param>
    public Compiler(Machine machine, OperationRecorder? recorder = null)
    {
        this.machine = machine;
        this.recorder = recorder;
        folding = new(machine);
    }

    /// <summary>The statements of <paramref name="cell"/>; null with an error or stop pending.</summary>
    public Block? Compile(Cell cell)
    {
        if (!Docstring.TryClean(machine, cell))
        {
            return null;
        }

        constants.Clear();
        var block = Compile(cell.Body);
        return machine.HasFailed ? null : block;
    }

    private Block Compile(ValueList<Statement> statements, Operation? row = null)
    {
        var effects = statements.IsEmpty ? [] : new Effect[statements.Count];
        var places = effects.AsSpan();
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = Recorded(Compile(statements[index]), statements[index]);
        }

        return new(effects, row);
    }

    private Effect Compile(Statement statement)
    {
        if (scope is { IsGenerator: true } && !CanGoOn(statement))
        {
            return new UnmodelledEffect("a yield in the middle of such a statement");
        }

        switch (statement)
        {
            case Assign assign:
                var value = Compile(assign.Value);
                return new AssignEffect(CompileEach(assign.Targets), value, StatementOperations.Of(statement));
            case AugmentedAssign { Target: Name name } augmented:
                return new AugmentedNameEffect(
                    Recorded(CompileName(name.Identifier)), CompileNameTarget(name.Identifier), augmented.Operator, Compile(augmented.Value), StatementOperations.Of(statement));
            case AugmentedAssign { Target: Subscript item } augmented:
                var target = CompileItem(item);
                return new AugmentedItemEffect(target, augmented.Operator, Compile(augmented.Value), StatementOperations.Of(statement));
            case AugmentedAssign { Target: AttributeExpression attribute } augmented:
                var place = CompileAttribute(attribute);
                return new AugmentedAttributeEffect(place, augmented.Operator, Compile(augmented.Value), StatementOperations.Of(statement));
            case AnnotatedAssign annotated:
                var initial = annotated.Value is null ? null : Compile(annotated.Value);
                return new AnnotatedEffect(CompileNameTarget(annotated.Target.Identifier), annotated.Target.Identifier, Compile(annotated.Annotation), initial);
            case ClassDefinition definition:
                return CompileClass(definition);
            case Delete delete:
                return CompileDeletion(delete);
            case ExpressionStatement expression:
                var evaluated = new ExpressionEffect(CompileUnused(expression.Value), StatementOperations.Of(statement));
                return expression.Value is Call { Function: AttributeExpression { Value: Name { Identifier: "gc" }, Identifier: "collect" }, Arguments.IsEmpty: true, Keywords.IsEmpty: true }
                    ? new CollectionEffect(evaluated, StatementOperations.Of(statement))
                    : evaluated;
            case ObservationPoint point:
                return new ObservationEffect(point.Statement);
            case Pass:
                return new PassEffect();
            case FunctionDefinition function:
                return CompileDefinition(function);
            case Return returned:
                return new ReturnEffect(returned.Value is null ? null : Compile(returned.Value));
            case Global or Nonlocal:
                return new DeclarationEffect(statement is Global);
            case If or While or For or Break or Continue or Try or Raise or Assert:
                return CompileControlFlow(statement);
            default:
                return new UnmodelledEffect($"the statement '{statement.GetType().Name}'");
        }
    }

    private DeleteEffect CompileDeletion(Delete delete)
    {
        var targets = new (Target Target, Operation? Row)[delete.Targets.Count];
        for (var index = 0; index < targets.Length; index++)
        {
            targets[index] = (CompileTarget(delete.Targets[index]), StatementOperations.OfDeletion(delete.Targets[index]));
        }

        return new(targets);
    }

    private Target[] CompileEach(ValueList<Expression> targets)
    {
        var compiled = new Target[targets.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            compiled[index] = CompileTarget(targets[index]);
        }

        return compiled;
    }

    private Target CompileTarget(Expression target)
    {
        if (IsTooDeep())
        {
            return new UnmodelledTarget("a deep target");
        }

        depth++;
        Target compiled = target switch
        {
            Name name => CompileNameTarget(name.Identifier),
            Subscript item => CompileItem(item),
            AttributeExpression attribute => CompileAttribute(attribute),
            TupleDisplay tuple => CompileTargets(tuple.Elements),
            ListDisplay list => CompileTargets(list.Elements),
            _ => new UnmodelledTarget($"the target '{target.GetType().Name}'"),
        };
        depth--;
        return compiled;
    }

    private SequenceTarget CompileTargets(ValueList<Expression> elements)
    {
        var star = -1;
        var targets = new Target[elements.Count];
        for (var index = 0; index < targets.Length; index++)
        {
            if (elements[index] is Starred starred)
            {
                star = index;
                targets[index] = CompileTarget(starred.Value);
            }
            else
            {
                targets[index] = CompileTarget(elements[index]);
            }
        }

        return new(targets, star);
    }

    private AttributeTarget CompileAttribute(AttributeExpression attribute) => new(Compile(attribute.Value), attribute.Identifier);

    private ItemTarget CompileItem(Subscript item)
    {
        var container = Compile(item.Value);
        return new(container, Compile(item.Index));
    }
}
