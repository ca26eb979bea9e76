using Conform.Model.Code;
using Conform.Programs.Syntax;
using Conform.Programs.Text;

namespace Conform.Model.Compiling;

/// <content>Expressions in generators, which may stop in the middle of one.</content>
public sealed partial class Compiler
{
    private bool keepsParts;
    private List<KeptEvaluation> keptParts = [];

    /// <summary>Compiles an expression of a generator. When a part of it yields, the other parts keep their values, so that each is evaluated once.</summary>
    private Evaluation CompileInGenerator(Expression expression)
    {
        var (outer, outerParts) = (keepsParts, keptParts);
        var yields = Yields(expression);
        var begins = yields && !outer;
        if (begins)
        {
            keptParts = [];
        }

        keepsParts = yields && expression is not (Yield or YieldFrom);
        var compiled = expression switch
        {
            Yield yield => new YieldEvaluation(yield.Value is null ? null : CompileAlone(yield.Value), isCounted: true),
            YieldFrom yield => new YieldFromEvaluation(CompileAlone(yield.Value)),
            _ when yields && !CanKeepParts(expression) => new UnmodelledEvaluation("a yield in the middle of such an expression"),
            _ => CompileComposite(expression),
        };
        if (begins && keptParts.Count > 0)
        {
            compiled = new ResumableEvaluation(compiled, [.. keptParts]);
        }

        (keepsParts, keptParts) = (outer, outerParts);
        if (outer)
        {
            var kept = new KeptEvaluation(compiled);
            keptParts.Add(kept);
            return kept;
        }

        return compiled;
    }

    /// <summary>Compiles the operand of a <c>yield</c>: it is evaluated before the generator stops, and never again.</summary>
    private Evaluation CompileAlone(Expression expression)
    {
        var outer = keepsParts;
        keepsParts = false;
        var compiled = Compile(expression);
        keepsParts = outer;
        return compiled;
    }

    /// <summary>Whether an expression does nothing between the evaluations of its parts that could not be done twice.</summary>
    private static bool CanKeepParts(Expression expression) => expression switch
    {
        ListDisplay list => !list.Elements.Any(element => element is Starred),
        TupleDisplay tuple => !tuple.Elements.Any(element => element is Starred),
        SetDisplay set => !set.Elements.Any(element => element is Starred),
        DictDisplay dict => dict.Entries.All(entry => entry.Key is not null),
        Call call => !call.Arguments.Any(argument => argument is Starred) && call.Keywords.All(keyword => keyword.Name is not null),
        Compare compare => compare.Comparisons.Count == 1,
        Lambda or Comprehension => false,
        _ => true,
    };

    /// <summary>Whether the model can go on where a statement that yields stopped: nothing in it has been done by then that could not be done twice.</summary>
    private static bool CanGoOn(Statement statement) => statement switch
    {
        Assign assign => !assign.Targets.Any(Yields),
        AugmentedAssign augmented => augmented.Target is Name || !(Yields(augmented.Target) || Yields(augmented.Value)),
        For loop => !Yields(loop.Target),
        Raise raise => raise.Cause is null || !Yields(raise.Cause),
        Assert assert => assert.Message is null || !Yields(assert.Message),
        ExpressionStatement or Return or If or While => true,
        _ => !ExpressionChildren.Of(statement).Any(Yields),
    };

    /// <summary>Whether evaluating the expression may yield; the bodies of functions inside it do not count.</summary>
    private static bool Yields(Expression expression) => expression switch
    {
        Yield or YieldFrom => true,
        Lambda lambda => ExpressionChildren.Defaults(lambda.Parameters).Any(Yields),
        Comprehension comprehension => Yields(comprehension.Clauses[0].Iterable),
        _ => ExpressionChildren.Of(expression).Any(Yields),
    };

}
