using Conform.Model.Code;
using Conform.Model.Errors;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Statements that decide what runs next.</content>
public sealed partial class Compiler
{
    private static readonly Operation? Else = OperationTable.Find("else");
    private static readonly Operation? ElseIf = OperationTable.Find("elif");

    private Effect CompileControlFlow(Statement statement)
    {
        if (IsTooDeep())
        {
            return new UnmodelledEffect("a deep block");
        }

        depth++;
        Effect compiled = statement switch
        {
            If conditional => CompileIf(conditional),
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

    private ConditionalEffect CompileIf(If conditional)
    {
        var test = Compile(conditional.Test);
        var body = Compile(conditional.Body);
        return new(test, body, Compile(conditional.Else), conditional.Else is [If] ? ElseIf : Else);
    }

    private WhileEffect CompileWhile(While loop)
    {
        var test = Compile(loop.Test);
        var body = Compile(loop.Body);
        return new(test, body, Compile(loop.Else));
    }

    private ForEffect CompileFor(For loop)
    {
        var iterable = CompileContainer(loop.Iterable) ?? Compile(loop.Iterable);
        var target = CompileTarget(loop.Target);
        var body = Compile(loop.Body);
        return new(target, iterable, body, Compile(loop.Else));
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

            var handled = new TryEffect(body, handlers, Compile(guarded.Else));
            if (guarded.Finally.Count == 0)
            {
                return handled;
            }

            body = new([handled]);
        }

        return new FinallyEffect(body, Compile(guarded.Finally), guarded.Handlers.Count > 0 ? null : StatementOperations.Of(guarded));
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
