using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Model.Compiling;

/// <content>Names, functions and lambdas.</content>
public sealed partial class Compiler
{
    private const string LambdaName = "<lambda>";

    private static readonly Operation? DefinitionRow = OperationTable.Find("def");
    private static readonly Operation? LambdaRow = OperationTable.Find("lambda");

    /// <summary>The <c>__qualname__</c> of what is being compiled, with a dot and, in a function, <c>&lt;locals&gt;</c> behind it; empty in a cell.</summary>
    private string qualification = string.Empty;

    private Evaluation CompileName(string name)
    {
        var place = scope?.Find(name) ?? default;
        return place.Storage switch
        {
            Storage.Local => new SlotEvaluation(place.Index, name),
            Storage.Cell => new CellEvaluation(place.Index, name, isFree: false),
            Storage.Free when scope!.Kind == CodeScopeKind.Class => new ClassNameEvaluation(name, new CellEvaluation(place.Index, name, isFree: true)),
            Storage.Free => new CellEvaluation(place.Index, name, IsFree(name)),
            Storage.Class => new ClassNameEvaluation(name, NameEvaluation.Of(name)),
            _ => NameEvaluation.Of(name),
        };
    }

    private Target CompileNameTarget(string name)
    {
        var place = scope?.Find(name) ?? default;
        return place.Storage switch
        {
            Storage.Local => new SlotTarget(place.Index, name),
            Storage.Cell or Storage.Free => new CellTarget(place.Index, name, place.Storage == Storage.Free && IsFree(name)),
            Storage.Class => new ClassNameTarget(name),
            _ => NameTarget.Of(name),
        };
    }

    /// <summary>Whether a free variable is one of another frame: not for a comprehension that runs in the frame of the variable.</summary>
    private bool IsFree(string name)
    {
        var inner = scope!;
        while (inner is { IsInlined: true, Parent: { } around })
        {
            inner = around;
            if (inner.Find(name).Storage is Storage.Local or Storage.Cell)
            {
                return false;
            }
        }

        return true;
    }

    private DefinitionEffect CompileDefinition(FunctionDefinition function)
    {
        Evaluation[] decorators = CompileAll(function.Decorators);
        var definition = CompileFunction(function, function.Name, function.Parameters, () => Compile(function.Body), function.Body, DefinitionRow);
        return new(decorators, definition, CompileNameTarget(function.Name));
    }

    private Evaluation CompileLambda(Lambda lambda) =>
        CompileFunction(lambda, LambdaName, lambda.Parameters, () => new Block([Recorded(new ReturnEffect(Compile(lambda.Body)), null)]), [], LambdaRow);

    private Evaluation CompileFunction(
        object node, string name, Parameters parameters, Func<Block> compileBody, ValueList<Statement> body, Operation? row)
    {
        var defaults = CompileDefaults(parameters);
        var keywordDefaults = parameters.KeywordOnly.Items
            .Where(parameter => parameter.Default is not null)
            .Select(parameter => (Name: Identifier(parameter.Name), Default: Compile(parameter.Default!)))
            .ToArray();
        foreach (var (keyword, _) in keywordDefaults)
        {
            constants.AddName(keyword);
        }

        if (IsTooDeep())
        {
            return new UnmodelledEvaluation("a deep function");
        }

        var inner = Enter(node);
        var code = CompileCode(inner, name, FunctionParameters.Of(parameters), compileBody, Docstring.Of(machine, body));
        return new FunctionEvaluation(code, defaults, keywordDefaults, Captured(inner), row);
    }

    /// <summary>Compiles what is inside <paramref name="inner"/>.</summary>
    private FunctionCode CompileCode(CodeScope inner, string name, FunctionParameters parameters, Func<Block> compileBody, PyStr? documentation, bool isInlined = false)
    {
        var (outer, outside) = (scope, qualification);
        var isGlobal = outer is not null && outer.Find(name).Storage == Storage.Global && outer.UsesOf(name).HasFlag(NameUses.Global);
        var qualifiedName = isGlobal ? name : qualification + name;
        var doc = documentation is null ? null : machine.Rules.Constants.Share(machine, constants, documentation);
        scope = inner;
        if (!isInlined)
        {
            qualification = $"{qualifiedName}.{(inner.Kind == CodeScopeKind.Function ? "<locals>." : string.Empty)}";
        }

        inner.IsInlined = isInlined;
        var keeps = (keepsParts, keptParts);
        keepsParts = false;
        depth++;
        var body = compileBody();
        depth--;
        (keepsParts, keptParts) = keeps;
        (scope, qualification) = (outer, outside);
        return new(Identifier(name), qualifiedName == name ? Identifier(name) : QualifiedName(qualifiedName), parameters, inner.Locals, inner.Cells, inner.Free)
        {
            Body = body,
            Documentation = doc ?? PyNone.Instance,
            IsGenerator = inner.IsGenerator,
            IsInlined = isInlined,
        };
    }

    /// <summary>The str of a <c>__qualname__</c> that is not the name itself: a constant of the unit before 3.11, interned from 3.13 on.</summary>
    private PyStr QualifiedName(string name)
    {
        var text = new PyStr(CodePoints.Of(name));
        return machine.Profile.Flag("core.qualifiedNameIsConstant") ? (PyStr)machine.Rules.Constants.Share(machine, constants, text)
            : machine.Profile.Flag("core.qualifiedNameIsInterned") ? Identifier(name)
            : machine.Rules.Constants.Interned(machine, text);
    }

    private CodeScope Enter(object node) => scope?.Child(node) ?? ScopeCollector.Collect(node);

    private int[] Captured(CodeScope inner) => [.. inner.Free.Select(name => scope!.CellOf(name))];

    private DefaultValues CompileDefaults(Parameters parameters)
    {
        var expressions = parameters.Positional.Items.Select(parameter => parameter.Default).OfType<Expression>().ToValueList();
        folded.Clear();
        PyTuple? constant = null;
        if (expressions.Count > 0 && folding.ValuesOf(expressions, folded) is { } values)
        {
            // Before 3.10 each definition has a tuple of its own.
            var isShared = machine.Profile.Flag("core.defaultsAreUnitConstants");
            constant = isShared
                ? (PyTuple)machine.Rules.Constants.Share(machine, constants, machine.Tuple(values))
                : machine.Tuple([.. values.Select(value => machine.Rules.Constants.Share(machine, constants, value))]);
        }

        return new(CompileAll(expressions), constant);
    }
}
