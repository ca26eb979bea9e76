using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Gate.Ledgers;

/// <summary>Where a divergence shows first: the statement, what it does and what it works with.</summary>
/// <remarks>Depends on the divergence only. What the statement runs elsewhere counts: the functions and classes of the program that it can reach.</remarks>
public sealed class Culprit
{
    private static readonly HashSet<string> Code = new(StringComparer.Ordinal) { "function", "class", "type", "module", "builtin_function_or_method", "method", "cell" };

    private static readonly HashSet<string> Atoms = new(StringComparer.Ordinal) { "NoneType", "bool", "int", "float", "complex", "str", "bytes", "ellipsis" };

    private Culprit(IReadOnlySet<string> operations, IReadOnlySet<string> types, IReadOnlySet<string> reachableTypes) =>
        (Operations, Types, ReachableTypes) = (operations, types, reachableTypes);

    /// <summary>The operators, methods, builtins and kinds of statements, as <see cref="Ingredients"/> names them.</summary>
    public IReadOnlySet<string> Operations { get; }

    /// <summary>The kinds of objects that the names and literals of the statement itself stand for: containers if there are any, atoms otherwise.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>The kinds of all objects that the statement can reach; holds <see cref="Types"/>.</summary>
    public IReadOnlySet<string> ReachableTypes { get; }

    /// <summary>The culprit of a divergence that <see cref="DifferentialRun.Locate"/> cut, so that it is the last statement. Of one that shows only in a
    /// larger compile unit, the whole cell.</summary>
    public static Culprit Of(Divergence divergence)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        var program = divergence.Program;
        var cell = Math.Min(divergence.Difference.Cell, program.Cells.Count - 1);
        if (cell < 0)
        {
            return new(new SortedSet<string>(), new SortedSet<string>(), new SortedSet<string>());
        }

        var statements = program.Cells[cell].Body;
        var names = Mentioned(statements).ToHashSet(StringComparer.Ordinal);

        // What the names stand for before the statement. What a block works with may be made in it, and is seen only afterwards.
        var isBlock = statements.Sum(statement => statement.Count) > 1;
        List<ObservedGraph> graphs = [.. GraphAfter(divergence.Right, cell - 1), .. isBlock ? GraphAfter(divergence.Right, cell) : []];
        var direct = new SortedSet<string>(
            (statements.Count > 1 ? graphs : GraphAfter(divergence.Right, cell - 1)).SelectMany(graph => Named(graph, names)).Concat(Literals(statements)), StringComparer.Ordinal);
        direct.ExceptWith(Code);
        var reached = Reach(program, statements, names, graphs);
        var reachable = new SortedSet<string>(graphs.SelectMany(graph => Reachable(graph, names).Kinds).Concat(Literals(reached)).Concat(direct), StringComparer.Ordinal);
        if (direct.Any(type => !Atoms.Contains(type)))
        {
            direct.ExceptWith(Atoms);
        }

        return new(Ingredients.Of(program, reached), direct, reachable);
    }

    private static IEnumerable<ObservedGraph> GraphAfter(ProgramObservation side, int cell) => cell >= 0 && cell < side.Cells.Count ? [side.Cells[cell].Graph] : [];

    /// <summary>The statements, and the top-level ones whose code they can run; <paramref name="names"/> grows by the names of those.</summary>
    private static List<Statement> Reach(Program program, ValueList<Statement> statements, HashSet<string> names, List<ObservedGraph> graphs)
    {
        var reached = statements.ToList();
        var pending = program.Cells.SelectMany(cell => cell.Body).Where(statement => DefinedBy(statement) is not null && !reached.Contains(statement)).ToList();
        while (true)
        {
            var met = graphs.SelectMany(graph => Reachable(graph, names).Code).Concat(names).ToHashSet(StringComparer.Ordinal);
            if (pending.FindIndex(statement => met.Contains(DefinedBy(statement)!)) is var next && next < 0)
            {
                return reached;
            }

            reached.Add(pending[next]);
            names.UnionWith(Mentioned([pending[next]]));
            pending.RemoveAt(next);
        }
    }

    /// <summary>What the code of a statement, run later, is known by, or null.</summary>
    private static string? DefinedBy(Statement statement) => statement switch
    {
        FunctionDefinition function => function.Name,
        ClassDefinition type => type.Name,
        _ when Expressions([statement]).Any(expression => expression is Lambda) => "<lambda>",
        _ => null,
    };

    private static IEnumerable<string> Mentioned(ValueList<Statement> statements) => Binding.Mentioned(new([new Cell(statements)]));

    private static IEnumerable<Expression> Expressions(IEnumerable<Statement> statements) => ProgramExpressions.Of(new([new Cell(statements.ToValueList())]));

    private static IEnumerable<string> Named(ObservedGraph graph, HashSet<string> names)
    {
        var index = new GraphIndex(graph);
        return graph.Names.Where(name => names.Contains(name.Name)).Select(name => ObservedTypes.KindOf(index, index[name.Number]));
    }

    /// <summary>The kinds of what the names lead to, and the names of the functions and classes among it.</summary>
    private static (HashSet<string> Kinds, HashSet<string> Code) Reachable(ObservedGraph graph, HashSet<string> names)
    {
        var index = new GraphIndex(graph);
        var (kinds, code, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        var pending = new Stack<int>(graph.Names.Where(name => names.Contains(name.Name)).Select(name => name.Number));
        while (pending.TryPop(out var number))
        {
            if (!seen.Add(number))
            {
                continue;
            }

            var node = index[number];
            _ = kinds.Add(ObservedTypes.KindOf(index, node));
            if (node.Value is NameValue name)
            {
                _ = code.Add(name.Name);
            }

            foreach (var reference in node.References)
            {
                pending.Push(reference);
            }
        }

        return (kinds, code);
    }

    private static IEnumerable<string> Literals(IEnumerable<Statement> statements) => Expressions(statements).Select(Kind).OfType<string>();

    private static string? Kind(Expression expression) => expression switch
    {
        ListDisplay or Comprehension { Kind: ComprehensionKind.List } => "list",
        TupleDisplay => "tuple",
        SetDisplay or Comprehension { Kind: ComprehensionKind.Set } => "set",
        DictDisplay or Comprehension { Kind: ComprehensionKind.Dict } => "dict",
        Comprehension { Kind: ComprehensionKind.Generator } => "generator",
        Constant constant => constant.Value switch
        {
            NoneConstant => "NoneType",
            BoolConstant => "bool",
            IntConstant => "int",
            FloatConstant => "float",
            ImaginaryConstant => "complex",
            StrConstant => "str",
            BytesConstant => "bytes",
            _ => null,
        },
        _ => null,
    };
}
