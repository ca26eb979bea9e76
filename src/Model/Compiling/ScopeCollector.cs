using Conform.Model.Execution;
using Conform.Programs;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Model.Compiling;

/// <summary>Collects what each scope does with its names.</summary>
/// <remarks>Used once for each function, class or comprehension directly in a cell. Source: CPython, <c>symtable_visit_stmt</c> and
/// <c>symtable_visit_expr</c> in Python/symtable.c.</remarks>
internal sealed class ScopeCollector
{
    private CodeScope? current;

    /// <summary>The scope of a part directly in a cell, with all scopes inside, resolved.</summary>
    /// <param name="node">A <see cref="FunctionDefinition"/>, <see cref="Lambda"/>, <see cref="Comprehension"/> or <see cref="ClassDefinition"/>.</param>
    internal static CodeScope Collect(object node)
    {
        var collector = new ScopeCollector();
        var scope = collector.Enter(node);
        ScopeAnalysis.Resolve(scope);
        return scope;
    }

    private CodeScope Enter(object node)
    {
        var kind = node switch
        {
            ClassDefinition => CodeScopeKind.Class,
            Comprehension => CodeScopeKind.Comprehension,
            _ => CodeScopeKind.Function,
        };
        var (outer, scope) = (current, new CodeScope(kind, current));
        outer?.Add(node, scope);
        current = scope;
        switch (node)
        {
            case FunctionDefinition function:
                NoteParameters(function.Parameters);
                Visit(function.Body);
                break;
            case Lambda lambda:
                NoteParameters(lambda.Parameters);
                Visit(lambda.Body);
                break;
            case ClassDefinition definition:
                Visit(definition.Body);
                break;
            case Comprehension comprehension:
                VisitClauses(comprehension);
                break;
        }

        current = outer;
        return scope;
    }

    private void NoteParameters(Parameters parameters)
    {
        foreach (var name in FunctionParameters.NamesOf(parameters))
        {
            current!.Note(name, NameUses.Parameter);
        }
    }

    private void Visit(ValueList<Statement> body)
    {
        foreach (var statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Assign assign:
                Visit(assign.Value);
                BindAll(assign.Targets);
                break;
            case AugmentedAssign augmented:
                Visit(augmented.Value);
                Bind(augmented.Target);
                break;
            case AnnotatedAssign annotated:
                if (annotated.Value is { } initial)
                {
                    Visit(initial);
                }

                Bind(annotated.Target);
                Visit(annotated.Annotation);
                break;
            case Delete delete:
                BindAll(delete.Targets);
                break;
            case ExpressionStatement expression:
                Visit(expression.Value);
                break;
            case Return returned:
                Visit(returned.Value);
                break;
            case Raise raise:
                Visit(raise.Error);
                Visit(raise.Cause);
                break;
            case Assert assert:
                Visit(assert.Test);
                Visit(assert.Message);
                break;
            case Global global:
                Declare(global.Names, NameUses.Global);
                break;
            case Nonlocal nonlocal:
                Declare(nonlocal.Names, NameUses.Nonlocal);
                break;
            case FunctionDefinition function:
                current!.Note(function.Name, NameUses.Bound);
                VisitAll(function.Decorators);
                VisitDefaults(function.Parameters);
                _ = Enter(function);
                break;
            case ClassDefinition definition:
                current!.Note(definition.Name, NameUses.Bound);
                VisitAll(definition.Decorators);
                VisitAll(definition.Bases);
                _ = Enter(definition);
                break;
            default:
                VisitBlocks(statement);
                break;
        }
    }

    private void VisitBlocks(Statement statement)
    {
        switch (statement)
        {
            case If conditional:
                Visit(conditional.Test);
                break;
            case While loop:
                Visit(loop.Test);
                break;
            case For loop:
                Visit(loop.Iterable);
                Bind(loop.Target);
                break;
            case Try guarded:
                foreach (var handler in guarded.Handlers)
                {
                    Visit(handler.Type);
                    if (handler.Name is not null)
                    {
                        current!.Note(handler.Name, NameUses.Bound);
                    }
                }

                break;
        }

        foreach (var block in statement.Blocks)
        {
            Visit(block);
        }
    }

    private void Declare(ValueList<string> names, NameUses declaration)
    {
        foreach (var name in names)
        {
            current!.Note(name, declaration);
        }
    }

    private void BindAll(ValueList<Expression> targets)
    {
        foreach (var target in targets)
        {
            Bind(target);
        }
    }

    private void Bind(Expression target)
    {
        switch (target)
        {
            case Name name:
                current!.Note(name.Identifier, NameUses.Bound);
                break;
            case TupleDisplay tuple:
                BindAll(tuple.Elements);
                break;
            case ListDisplay list:
                BindAll(list.Elements);
                break;
            case Starred starred:
                Bind(starred.Value);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void VisitAll(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case null:
                break;
            case Name name:
                NoteRead(name.Identifier);
                break;
            case Lambda lambda:
                VisitDefaults(lambda.Parameters);
                _ = Enter(lambda);
                break;
            case Comprehension comprehension:
                Visit(comprehension.Clauses[0].Iterable);
                _ = Enter(comprehension);
                break;
            case NamedExpression named:
                Visit(named.Value);
                BindNamed(named.Target.Identifier);
                break;
            default:
                if (expression is Yield or YieldFrom)
                {
                    current!.IsGenerator = true;
                }

                VisitAll(ExpressionChildren.Of(expression));
                break;
        }
    }

    /// <summary><c>super</c> in a method makes the class a free variable of it.</summary>
    private void NoteRead(string name)
    {
        current!.Note(name, NameUses.Read);
        if (name == "super" && current.Kind == CodeScopeKind.Function)
        {
            current.Note(ScopeAnalysis.ClassCell, NameUses.Read);
        }
    }

    private void VisitDefaults(Parameters parameters)
    {
        foreach (var parameter in parameters.Positional.Concat(parameters.KeywordOnly))
        {
            Visit(parameter.Default);
        }
    }

    private void VisitClauses(Comprehension comprehension)
    {
        current!.Note(Compiler.FirstIterator, NameUses.Parameter);
        if (comprehension.Kind == ComprehensionKind.Generator)
        {
            current!.IsGenerator = true;
        }

        for (var index = 0; index < comprehension.Clauses.Count; index++)
        {
            var clause = comprehension.Clauses[index];
            if (index > 0)
            {
                Visit(clause.Iterable);
            }

            Bind(clause.Target);
            VisitAll(clause.Conditions);
        }

        Visit(comprehension.Value);
        Visit(comprehension.Element);
    }

    /// <summary>In a comprehension <c>:=</c> binds in the scope around all comprehensions.</summary>
    /// <remarks>Source: CPython, <c>symtable_extend_namedexpr_scope</c>.</remarks>
    private void BindNamed(string name)
    {
        var scope = current;
        List<CodeScope> inside = [];
        while (scope is { Kind: CodeScopeKind.Comprehension })
        {
            inside.Add(scope);
            scope = scope.Parent;
        }

        var isGlobal = scope is null || scope.UsesOf(name).HasFlag(NameUses.Global);
        inside.ForEach(comprehension => comprehension.Note(name, isGlobal ? NameUses.Global : NameUses.Nonlocal));
        scope?.Note(name, NameUses.Bound);
    }
}
