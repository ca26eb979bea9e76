using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>The rules of names: <c>global</c>, <c>nonlocal</c>, <c>:=</c> in comprehensions, and where <c>yield</c> may stand.</summary>
/// <remarks>A cell is walked twice, with the else of a <c>try</c> before and after its handlers, because CPython changed that order in 3.13
/// and <c>global</c> depends on it. Source: Python/symtable.c <c>symtable_visit_stmt</c>, <c>symtable_extend_namedexpr_scope</c>, <c>analyze_name</c>.</remarks>
internal sealed class ScopeRules(NodePlaces places, NameParser names)
{
    private readonly List<(Statement Statement, string Name, Scope Scope)> nonlocals = [];
    private Scope scope = new(ScopeKind.Module, null);
    private bool isElseFirst;

    /// <summary>Number of iterables of comprehensions around the visited expression.</summary>
    private int iterables;

    /// <summary>Checks the statements of one cell.</summary>
    /// <exception cref="ProgramFormatException">A name is used or declared where CPython refuses it.</exception>
    public void Check(IReadOnlyList<Statement> body)
    {
        foreach (var order in (ReadOnlySpan<bool>)[false, true])
        {
            isElseFirst = order;
            scope = new(ScopeKind.Module, null);
            nonlocals.Clear();
            Visit(body);
            foreach ((Statement statement, var name, Scope declaring) in nonlocals)
            {
                if (!declaring.IsBoundAround(name))
                {
                    throw places.Error(statement, FormatMessages.NoBinding(name));
                }
            }
        }
    }

    private void Visit(IEnumerable<Statement> body)
    {
        foreach (Statement statement in body)
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
            case AugmentedAssign assign:
                BindAll([assign.Target]);
                Visit(assign.Value);
                break;
            case AnnotatedAssign assign:
                if (scope.Kind != ScopeKind.Class)
                {
                    throw places.Error(assign, FormatMessages.Annotation);
                }

                if (scope.Globals.Contains(assign.Target.Identifier) || scope.Nonlocals.Contains(assign.Target.Identifier))
                {
                    throw places.Error(assign, FormatMessages.AnnotatedDeclared(assign.Target.Identifier));
                }

                VisitAll([assign.Value]);
                BindAll([assign.Target]);
                Visit(assign.Annotation);
                break;
            case Delete delete:
                BindAll(delete.Targets);
                break;
            case ExpressionStatement expression:
                Visit(expression.Value);
                break;
            case Return { Value: not null } returned:
                Visit(returned.Value);
                break;
            case Raise raise:
                VisitAll([raise.Error, raise.Cause]);
                break;
            case Assert assert:
                VisitAll([assert.Test, assert.Message]);
                break;
            case Global global:
                Declare(global, global.Names, "global", scope.Globals);
                break;
            case Nonlocal nonlocal:
                Declare(nonlocal, nonlocal.Names, "nonlocal", scope.Nonlocals);
                break;
            case If conditional:
                Visit(conditional.Test);
                Visit(conditional.Body);
                Visit(conditional.Else);
                break;
            case While loop:
                Visit(loop.Test);
                Visit(loop.Body);
                Visit(loop.Else);
                break;
            case For loop:
                BindAll([loop.Target]);
                Visit(loop.Iterable);
                Visit(loop.Body);
                Visit(loop.Else);
                break;
            case Try guarded:
                VisitTry(guarded);
                break;
            case FunctionDefinition function:
                Bind(function, function.Name);
                VisitAll(function.Decorators);
                VisitFunction(function, function.Parameters, () => Visit(function.Body));
                break;
            case ClassDefinition definition:
                Bind(definition, definition.Name);
                VisitAll(definition.Decorators);
                VisitAll(definition.Bases);
                Inside(new(ScopeKind.Class, scope), () => Visit(definition.Body));
                break;
        }
    }

    private void VisitTry(Try guarded)
    {
        Visit(guarded.Body);
        if (isElseFirst)
        {
            Visit(guarded.Else);
        }

        foreach (ExceptHandler handler in guarded.Handlers)
        {
            VisitAll([handler.Type]);
            if (handler.Name is not null)
            {
                Bind(guarded, handler.Name);
            }

            Visit(handler.Body);
        }

        if (!isElseFirst)
        {
            Visit(guarded.Else);
        }

        Visit(guarded.Finally);
    }

    private void Declare(Statement statement, ValueList<string> declaredNames, string keyword, HashSet<string> declared)
    {
        if (keyword == "nonlocal" && scope.Kind == ScopeKind.Module)
        {
            throw places.Error(statement, FormatMessages.NonlocalAtModule);
        }

        foreach (var name in declaredNames)
        {
            var complaint = name.StartsWith("__", StringComparison.Ordinal) ? FormatMessages.SpecialName(name)
                : scope.Parameters.Contains(name) ? FormatMessages.ParameterDeclared(name, keyword)
                : scope.Seen.Contains(name) ? FormatMessages.DeclaredLate(name, keyword)
                : null;
            declared.Add(name);
            if (scope.Globals.Contains(name) && scope.Nonlocals.Contains(name))
            {
                complaint ??= FormatMessages.NonlocalAndGlobal(name);
            }

            if (complaint is not null)
            {
                throw places.Error(statement, complaint);
            }

            if (keyword == "nonlocal")
            {
                nonlocals.Add((statement, name, scope));
            }
        }
    }

    private void VisitAll(IEnumerable<Expression?> expressions)
    {
        foreach (Expression? expression in expressions)
        {
            if (expression is not null)
            {
                Visit(expression);
            }
        }
    }

    /// <summary>Visits targets that are assigned, augmented or deleted, all of which make a name local.</summary>
    private void BindAll(IEnumerable<Expression> targets)
    {
        foreach (Expression target in targets)
        {
            switch (target)
            {
                case Name name:
                    if (names.Complaint(name.Identifier) is { } complaint)
                    {
                        throw places.Error(name, complaint);
                    }

                    Bind(name, name.Identifier);
                    break;
                case TupleDisplay or ListDisplay or Starred:
                    BindAll(ExpressionChildren.Of(target));
                    break;
                default:
                    if (ModuleOf(target) is { } module)
                    {
                        throw places.Error(module, FormatMessages.ModuleName(module.Identifier));
                    }

                    Visit(target);
                    break;
            }
        }
    }

    /// <summary>The module of the header that a target such as <c>copy.copy.x</c> belongs to, or null.</summary>
    private Name? ModuleOf(Expression target) => target switch
    {
        AttributeExpression { Value: Name module } when names.IsModule(module.Identifier) => module,
        AttributeExpression attribute => ModuleOf(attribute.Value),
        _ => null,
    };

    private void Visit(Expression expression)
    {
        switch (expression)
        {
            case Name name:
                CheckSpecial(name, name.Identifier);
                scope.Seen.Add(name.Identifier);
                break;
            case Lambda lambda:
                VisitFunction(lambda, lambda.Parameters, () => Visit(lambda.Body));
                break;
            case Comprehension comprehension:
                VisitComprehension(comprehension);
                break;
            case NamedExpression named:
                BindNamed(named);
                Visit(named.Value);
                break;
            default:
                if (expression is Yield or YieldFrom && scope.Kind != ScopeKind.Function)
                {
                    throw places.Error(
                        expression,
                        scope.Kind == ScopeKind.Comprehension ? FormatMessages.YieldInComprehension : FormatMessages.OutsideFunction("yield"));
                }

                VisitAll(ExpressionChildren.Of(expression));
                break;
        }
    }

    private void VisitFunction(object place, Parameters parameters, Action visitBody)
    {
        VisitAll(ExpressionChildren.Defaults(parameters));
        var function = new Scope(ScopeKind.Function, scope);
        IEnumerable<string?> all =
        [
            .. parameters.Positional.Select(parameter => parameter.Name),
            parameters.Variadic,
            .. parameters.KeywordOnly.Select(parameter => parameter.Name),
            parameters.VariadicKeyword,
        ];
        foreach (var name in all.OfType<string>())
        {
            if (name.StartsWith("__", StringComparison.Ordinal))
            {
                throw places.Error(place, FormatMessages.SpecialName(name));
            }

            function.Parameters.Add(name);
            function.Bind(name);
        }

        Inside(function, visitBody);
    }

    private void VisitComprehension(Comprehension comprehension)
    {
        VisitIterable(comprehension.Clauses[0].Iterable);
        Inside(new(ScopeKind.Comprehension, scope), () =>
        {
            foreach (ComprehensionClause clause in comprehension.Clauses)
            {
                VisitIterationTarget(clause.Target);
                if (!ReferenceEquals(clause, comprehension.Clauses[0]))
                {
                    VisitIterable(clause.Iterable);
                }

                VisitAll(clause.Conditions);
            }

            VisitAll([comprehension.Value, comprehension.Element]);
        });
    }

    private void VisitIterable(Expression iterable)
    {
        iterables++;
        Visit(iterable);
        iterables--;
    }

    private void VisitIterationTarget(Expression target)
    {
        Visit(target);
        CheckHeader(target);
        foreach (var name in NamesIn(target))
        {
            if (scope.Named.Contains(name))
            {
                throw places.Error(target, FormatMessages.IterationRebinds(name));
            }

            scope.Iterations.Add(name);
        }
    }

    /// <summary>Refuses targets of a comprehension that the header binds.</summary>
    private void CheckHeader(Expression target)
    {
        switch (target)
        {
            case Name name when names.Complaint(name.Identifier) is { } complaint:
                throw places.Error(name, complaint);
            case TupleDisplay or ListDisplay or Starred:
                foreach (Expression part in ExpressionChildren.Of(target))
                {
                    CheckHeader(part);
                }

                break;
            default:
                if (ModuleOf(target) is { } module)
                {
                    throw places.Error(module, FormatMessages.ModuleName(module.Identifier));
                }

                break;
        }
    }

    private void BindNamed(NamedExpression named)
    {
        var name = named.Target.Identifier;
        if (iterables > 0)
        {
            throw places.Error(named, FormatMessages.NamedInIterable);
        }

        if (scope.Kind == ScopeKind.Comprehension)
        {
            scope.Named.Add(name);
        }

        Scope binding = scope;
        while (binding.Kind == ScopeKind.Comprehension)
        {
            if (binding.Iterations.Contains(name))
            {
                throw places.Error(named, FormatMessages.RebindsIteration(name));
            }

            binding = binding.Parent!;
        }

        if (binding.Kind == ScopeKind.Class && binding != scope)
        {
            throw places.Error(named, FormatMessages.NamedInClass);
        }

        CheckSpecial(named, name);
        binding.Bind(name);
    }

    private void Bind(object place, string name)
    {
        CheckSpecial(place, name);
        scope.Bind(name);
    }

    /// <summary>Refuses a special name such as <c>__init__</c> outside the body of a class.</summary>
    private void CheckSpecial(object place, string name)
    {
        if (scope.Kind != ScopeKind.Class && name.StartsWith("__", StringComparison.Ordinal))
        {
            throw places.Error(place, FormatMessages.SpecialName(name));
        }
    }

    private void Inside(Scope inner, Action visit)
    {
        Scope outer = scope;
        scope = inner;
        visit();
        scope = outer;
    }

    private static IEnumerable<string> NamesIn(Expression expression) =>
        expression is Name name ? [name.Identifier] : ExpressionChildren.Of(expression).SelectMany(NamesIn);
}
