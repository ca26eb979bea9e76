using Conform.Model.Code;
using Conform.Model.Errors;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Statements that decide what runs next.</content>
public sealed partial class Compiler
{
    private static readonly Operation? IfRow = OperationTable.Find("if");
    private static readonly Operation? ElifRow = OperationTable.Find("elif");
    private static readonly Operation? ElseRow = OperationTable.Find("else");
    private static readonly Operation? WhileElseRow = OperationTable.Find("while else");
    private static readonly Operation? ForElseRow = OperationTable.Find("for else");
    private static readonly Operation? TryElseRow = OperationTable.Find("try else");
    private static readonly Operation? FinallyRow = OperationTable.Find("finally");

    private Effect CompileControlFlow(Statement statement)
    {
        if (IsTooDeep())
        {
            return new UnmodelledEffect("a deep block");
        }

        depth++;
        Effect compiled = statement switch
        {
            If conditional => CompileIf(conditional, IfRow),
            While loop => CompileWhile(loop),
            For loop => CompileFor(loop),
            Try guarded => CompileTry(guarded),
            Raise raise => CompileRaise(raise),
            Assert assert => CompileAssert(assert),
            _ => new JumpEffect(statement is Break ? Completion.Break : Completion.Continue),
        };
        depth--;
        return compiled;
    }

    private ConditionalEffect CompileIf(If conditional, Operation? row)
    {
        var test = Compile(conditional.Test);
        var body = Compile(conditional.Body);
        var orElse = conditional.Else is [If inner] ? new Block([CompileElif(inner)]) : Compile(conditional.Else, ElseRow);
        return new(test, body, orElse, row);
    }

    private Effect CompileElif(If conditional)
    {
        if (IsTooDeep())
        {
            return new UnmodelledEffect("a deep block");
        }

        depth++;
        var compiled = CompileIf(conditional, ElifRow);
        depth--;
        return compiled;
    }

    private WhileEffect CompileWhile(While loop)
    {
        var test = Compile(loop.Test);
        var body = Compile(loop.Body);
        return new(test, body, Compile(loop.Else, WhileElseRow));
    }

    private ForEffect CompileFor(For loop)
    {
        var iterable = CompileContainer(loop.Iterable) is { } container ? Recorded(container) : Compile(loop.Iterable);
        var target = CompileTarget(loop.Target);
        var body = Compile(loop.Body);
        return new(target, iterable, body, Compile(loop.Else, ForElseRow), isCounted: true);
    }

    private Effect CompileTry(Try guarded)
    {
        var body = Compile(guarded.Body);
        if (guarded.Handlers.Count > 0)
        {
            var handlers = new ExceptClause[guarded.Handlers.Count];
            for (var index = 0; index < handlers.Length; index++)
            {
                var (type, name, block) = guarded.Handlers[index];
                handlers[index] = new(type is null ? null : Compile(type), name is null ? null : CompileTarget(new Name(name)), Compile(block));
            }

            var handled = new TryEffect(body, handlers, Compile(guarded.Else, TryElseRow));
            if (guarded.Finally.Count == 0)
            {
                return handled;
            }

            body = new([handled]);
        }

        return new FinallyEffect(body, Compile(guarded.Finally, FinallyRow), guarded.Handlers.Count > 0 ? null : StatementOperations.Of(guarded));
    }

    private RaiseEffect CompileRaise(Raise raise)
    {
        var error = raise.Error is null ? null : Compile(raise.Error);
        return new(error, raise.Cause is null ? null : Compile(raise.Cause), StatementOperations.Of(raise));
    }

    /// <summary>CPython 3.8 looks the name <c>AssertionError</c> up.</summary>
    private AssertEffect CompileAssert(Assert assert)
    {
        var test = Compile(assert.Test);
        Evaluation error = machine.Profile.Flag("core.assertionErrorIsLookedUp")
            ? Compile(new Name(ErrorTypes.AssertionError.Name))
            : new ConstantEvaluation(ErrorTypes.AssertionError, []);
        return new(test, error, assert.Message is null ? null : Compile(assert.Message));
    }
}
