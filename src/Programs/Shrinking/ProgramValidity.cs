using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Programs.Shrinking;

/// <summary>Says whether a tree built by hand is a program: one that has a text form and that Python's compiler takes.</summary>
/// <remarks>Straight-line code is judged here, quickly; what has scopes or nests deeply is rendered and parsed.
/// Source: Python Language Reference, 6 to 8, and CPython's <c>Python/compile.c</c> and <c>symtable.c</c> for what is refused after parsing.</remarks>
public static class ProgramValidity
{
    private const int PlainDepth = 25;

    /// <summary>Whether every cell of <paramref name="program"/> can be rendered and compiled.</summary>
    public static bool IsValid(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var header = program.Imports;
        return program.Cells.All(cell => cell.Body.All(statement => IsValid(statement, default)))
            && ((IsPlain(header) && program.Cells.All(cell => cell.Body.All(statement => IsPlain(statement, header)))) || Reparses(program));
    }

    /// <summary>Whether the modules and names of a header exist and none is bound twice.</summary>
    private static bool IsPlain(ValueList<Import> header) => header.IsEmpty || (AreDistinct(header.SelectMany(line => line.Bound))
        && header.All(line => line.Module != LanguageNames.CopyModule && LanguageNames.Modules.TryGetValue(line.Module, out var known) && line.Names.All(known.Contains)));

    /// <summary>Whether the rules of scopes and the limits of nesting cannot matter, and what the header binds is only read.</summary>
    private static bool IsPlain(Statement statement, ValueList<Import> header) => !statement.Blocks.Any() && statement switch
    {
        Global or Nonlocal => false,
        Assign assign => assign.Targets.All(target => LeavesAlone(target, header)),
        AugmentedAssign assign => LeavesAlone(assign.Target, header),
        AnnotatedAssign assign => LeavesAlone(assign.Target, header),
        Delete delete => delete.Targets.All(target => LeavesAlone(target, header)),
        _ => true,
    } && SyntaxParts.Of(statement).All(part => IsPlain(part, header, 0));

    private static bool IsPlain(Expression expression, ValueList<Import> header, int depth) => depth < PlainDepth && expression switch
    {
        Lambda or Comprehension or NamedExpression or Yield or YieldFrom => false,
        Name name => !name.Identifier.StartsWith("__", StringComparison.Ordinal) && !IsModule(name, header),
        AttributeExpression { Value: Name module } attribute when IsModule(module, header) => LanguageNames.Modules[module.Identifier].Contains(attribute.Identifier),
        _ => SyntaxParts.Of(expression).All(part => IsPlain(part, header, depth + 1)),
    };

    /// <summary>Whether a target is neither a name of the header nor an attribute of one of its modules.</summary>
    private static bool LeavesAlone(Expression target, ValueList<Import> header) => header.IsEmpty || target switch
    {
        Name name => !header.Any(line => line.Bound.Contains(name.Identifier)),
        AttributeExpression { Value: Name module } => !IsModule(module, header),
        Subscript or AttributeExpression => true,
        _ => SyntaxParts.Of(target).All(part => LeavesAlone(part, header)),
    };

    private static bool IsModule(Name name, ValueList<Import> header)
    {
        foreach (var line in header)
        {
            if (line.Names.IsEmpty && line.Module == name.Identifier)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reparses(Program program)
    {
        try
        {
            return ProgramText.Parse(ProgramText.Render(program)) == program;
        }
        catch (ProgramFormatException)
        {
            return false;
        }
    }

    private readonly record struct Surroundings(bool InLoop, bool InFunction);

    private static bool IsValid(Statement statement, Surroundings around) => statement switch
    {
        Assign assign => !assign.Targets.IsEmpty && assign.Targets.All(IsTarget) && IsValue(assign.Value, around),
        AugmentedAssign assign => IsPlace(assign.Target) && IsValue(assign.Value, around),
        AnnotatedAssign assign => IsBindable(assign.Target.Identifier) && AreValues([assign.Annotation, assign.Value], around),
        Delete delete => !delete.Targets.IsEmpty && delete.Targets.All(IsDeletable),
        ExpressionStatement expression => IsValue(expression.Value, around),
        Pass => true,
        If branch => IsValue(branch.Test, around) && IsBlock(branch.Body, around) && AreValid(branch.Else, around),
        While loop => IsValue(loop.Test, around) && IsBlock(loop.Body, around with { InLoop = true }) && AreValid(loop.Else, around),
        For loop => IsTarget(loop.Target) && IsValue(loop.Iterable, around)
            && IsBlock(loop.Body, around with { InLoop = true }) && AreValid(loop.Else, around),
        Break or Continue => around.InLoop,
        Try attempt => IsValid(attempt, around),
        Raise raise => (raise.Error is not null || raise.Cause is null) && AreValues([raise.Error, raise.Cause], around),
        Assert assert => AreValues([assert.Test, assert.Message], around),
        FunctionDefinition function => IsBindable(function.Name) && AreValues(function.Decorators, around)
            && AreValid(function.Parameters, around) && IsBlock(function.Body, new(InLoop: false, InFunction: true)),
        ClassDefinition type => IsBindable(type.Name) && AreValues(type.Decorators, around) && AreValues(type.Bases, around)
            && IsBlock(type.Body, default),
        Return end => around.InFunction && AreValues([end.Value], around),
        Global global => !global.Names.IsEmpty && global.Names.All(IsBindable),
        Nonlocal nonlocal => around.InFunction && !nonlocal.Names.IsEmpty && nonlocal.Names.All(IsBindable),
        _ => false,
    };

    private static bool IsValid(Try attempt, Surroundings around)
    {
        var last = attempt.Handlers.Count - 1;
        return IsBlock(attempt.Body, around)
            && (last >= 0 || (!attempt.Finally.IsEmpty && attempt.Else.IsEmpty))
            && attempt.Handlers.Select((handler, index) => (handler.Type is not null || index == last)
                && (handler.Type is not null || handler.Name is null) && (handler.Name is null || IsBindable(handler.Name))
                && AreValues([handler.Type], around) && IsBlock(handler.Body, around)).All(valid => valid)
            && AreValid(attempt.Else, around)
            && AreValid(attempt.Finally, around);
    }

    private static bool IsBlock(ValueList<Statement> block, Surroundings around) => !block.IsEmpty && AreValid(block, around);

    private static bool AreValid(ValueList<Statement> block, Surroundings around) => block.All(statement => IsValid(statement, around));

    private static bool AreValues(IEnumerable<Expression?> expressions, Surroundings around) =>
        expressions.All(expression => expression is null || IsValue(expression, around));

    private static bool IsIndex(Expression expression, Surroundings around) => expression is SliceExpression slice
        ? AreValues([slice.Lower, slice.Upper, slice.Step], around)
        : IsValue(expression, around);

    private static bool IsValue(Expression expression, Surroundings around) => expression switch
    {
        Constant constant => constant.Value is not IntConstant { Value.Sign: < 0 },
        Name => true,
        ListDisplay list => list.Elements.All(element => IsElement(element, around)),
        TupleDisplay tuple => tuple.Elements.All(element => IsElement(element, around)),
        SetDisplay set => !set.Elements.IsEmpty && set.Elements.All(element => IsElement(element, around)),
        DictDisplay dict => dict.Entries.All(entry => AreValues([entry.Key, entry.Value], around)),
        Subscript { Index: TupleDisplay { Elements: var parts } } subscript when parts.Any(part => part is SliceExpression) =>
            IsValue(subscript.Value, around) && parts.All(part => IsIndex(part, around)),
        Subscript subscript => IsValue(subscript.Value, around) && IsIndex(subscript.Index, around),
        AttributeExpression attribute => LanguageNames.IsAttribute(attribute.Identifier) && IsValue(attribute.Value, around),
        Call call => IsValue(call.Function, around) && call.Arguments.All(argument => IsElement(argument, around))
            && call.Keywords.All(keyword => IsValue(keyword.Value, around)) && AreDistinct(call.Keywords.Select(keyword => keyword.Name)),
        Unary unary => IsValue(unary.Operand, around),
        Binary binary => AreValues([binary.Left, binary.Right], around),
        Compare compare => !compare.Comparisons.IsEmpty && AreValues(SyntaxParts.Of(compare), around),
        BooleanOperation operation => operation.Operands.Count >= 2 && AreValues(operation.Operands, around),
        Conditional conditional => AreValues(SyntaxParts.Of(conditional), around),
        Lambda lambda => AreValid(lambda.Parameters, around) && IsValue(lambda.Body, new(InLoop: false, InFunction: true)),
        NamedExpression named => IsBindable(named.Target.Identifier) && IsValue(named.Value, around),
        Comprehension comprehension => (comprehension.Kind == ComprehensionKind.Dict) == (comprehension.Value is not null)
            && !comprehension.Clauses.IsEmpty && AreValues([comprehension.Element, comprehension.Value], around)
            && comprehension.Clauses.All(clause => IsTarget(clause.Target) && AreValues([clause.Iterable, .. clause.Conditions], around)),
        YieldFrom yield => around.InFunction && IsValue(yield.Value, around),
        Yield yield => around.InFunction && AreValues([yield.Value], around),
        _ => false,
    };

    private static bool IsElement(Expression expression, Surroundings around) =>
        IsValue(expression is Starred starred ? starred.Value : expression, around);

    private static bool IsPlace(Expression expression) => expression switch
    {
        Name name => IsBindable(name.Identifier),
        Subscript or AttributeExpression => IsValue(expression, default) && expression is not AttributeExpression { Value: Name { Identifier: "copy" } },
        _ => false,
    };

    private static bool IsTarget(Expression expression) => Elements(expression) is { } elements
        ? elements.Count(element => element is Starred) <= 1
            && elements.All(element => IsTarget(element is Starred starred ? starred.Value : element))
        : IsPlace(expression);

    private static bool IsDeletable(Expression expression) => Elements(expression) is { } elements
        ? elements.All(IsDeletable)
        : IsPlace(expression);

    private static ValueList<Expression>? Elements(Expression expression) => expression switch
    {
        ListDisplay list => list.Elements,
        TupleDisplay tuple => tuple.Elements,
        _ => null,
    };

    private static bool AreValid(Parameters parameters, Surroundings around)
    {
        var withDefault = parameters.Positional.SkipWhile(parameter => parameter.Default is null);
        var all = parameters.Positional.Concat(parameters.KeywordOnly).ToList();
        var names = all.Select(parameter => (string?)parameter.Name).Append(parameters.Variadic).Append(parameters.VariadicKeyword).ToList();
        return parameters.PositionalOnly <= parameters.Positional.Count && withDefault.All(parameter => parameter.Default is not null)
            && names.All(name => name is null || IsBindable(name))
            && AreDistinct(names)
            && AreValues(all.Select(parameter => parameter.Default), around);
    }

    private static bool IsBindable(string name) => name is not (LanguageNames.CopyModule or LanguageNames.GetAttribute);

    private static bool AreDistinct(IEnumerable<string?> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.All(name => name is null || seen.Add(name));
    }
}
