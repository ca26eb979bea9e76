using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Comprehensions and yields.</content>
public sealed partial class Compiler
{
    /// <summary>The name of the parameter that takes the first iterator, as in CPython.</summary>
    internal const string FirstIterator = ".0";

    private static readonly FunctionParameters ComprehensionParameters = new([FirstIterator], 1, 0, false, false);

    private ComprehensionEvaluation CompileComprehension(Comprehension comprehension)
    {
        var first = comprehension.Clauses[0].Iterable;
        var iterable = CompileContainer(first) ?? Compile(first);
        var inner = Enter(comprehension);
        var isInlined = comprehension.Kind != ComprehensionKind.Generator
            && scope?.Kind != CodeScopeKind.Class
            && machine.Profile.Flag("core.comprehensionIsInlined");
        var name = comprehension.Kind switch
        {
            ComprehensionKind.List => "<listcomp>",
            ComprehensionKind.Set => "<setcomp>",
            ComprehensionKind.Dict => "<dictcomp>",
            _ => "<genexpr>",
        };
        var code = CompileCode(inner, name, ComprehensionParameters, () => CompileClause(comprehension, 0), null, isInlined);
        return new ComprehensionEvaluation(comprehension.Kind, code, iterable, Captured(inner));
    }

    private Block CompileClause(Comprehension comprehension, int index)
    {
        if (index == comprehension.Clauses.Count)
        {
            return CompileElement(comprehension);
        }

        var (target, iterable, conditions) = comprehension.Clauses[index];
        Evaluation source = index == 0 ? new FirstIteratorEvaluation() : CompileContainer(iterable) ?? Compile(iterable);
        var compiledTarget = CompileTarget(target);
        Evaluation[] tests = CompileAll(conditions);
        var body = CompileClause(comprehension, index + 1);
        for (var test = tests.Length - 1; test >= 0; test--)
        {
            body = Uncounted(new ConditionalEffect(tests[test], body, new Block([]), null));
        }

        return Uncounted(new ForEffect(compiledTarget, source, body, new Block([]), isCounted: false));
    }

    private Block CompileElement(Comprehension comprehension)
    {
        var element = Compile(comprehension.Element);
        if (comprehension.Kind == ComprehensionKind.Generator)
        {
            return Uncounted(new ExpressionEffect(new YieldEvaluation(element, isCounted: false), null));
        }

        return Uncounted(new CollectEffect(element, comprehension.Value is null ? null : Compile(comprehension.Value)));
    }

    private Block Uncounted(Effect effect) => new([Recorded(effect, null)], isCounted: false);
}
