using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>An observation without what a comparison leaves out: the parts that one side does not tell, and at level language the names of types that the
/// language does not name.</summary>
/// <remarks>Done to both sides alike, before they are compared. Objects that nothing refers to any more stay among the nodes, where no comparison meets them.</remarks>
internal static class SeenParts
{
    private const string BuiltInCallable = "builtin_function_or_method";

    /// <summary>What is compared of <paramref name="observation"/>; itself if that is everything.</summary>
    public static ProgramObservation Of(ProgramObservation observation, ComparisonRules rules) => rules is { InternalTypes: true, Unseen: UnseenParts.None }
        ? observation
        : observation with
        {
            Cells = [.. observation.Cells.Select(cell => cell with
            {
                Graph = Of(cell.Graph, rules),
                Equalities = rules.Unseen.HasFlag(UnseenParts.DictOrder) ? WithoutPathsThroughDicts(cell) : cell.Equalities,
                Statements = [.. cell.Statements.Select(statement => statement with { Graph = Of(statement.Graph, rules) })],
            })],
        };

    /// <summary>The answers to questions that mean the same object on both sides: a step into a dict counts its entries.</summary>
    private static List<ObservedEquality> WithoutPathsThroughDicts(CellObservation cell)
    {
        var index = new GraphIndex(cell.Graph);
        bool IsThroughDict(ObjectPath path)
        {
            var name = cell.Graph.Names.FirstOrDefault(name => name.Name == path.Name);
            if (name.Name is null)
            {
                return true;
            }

            var number = name.Number;
            foreach (var step in path.Steps)
            {
                var node = index[number];
                if (ObservedLayout.Of(index, node) is "dict" or "Counter" or "defaultdict" || step >= node.Children.Count)
                {
                    return true;
                }

                number = node.Children[step];
            }

            return false;
        }

        return [.. cell.Equalities.Where(equality => !IsThroughDict(equality.Question.Left) && !IsThroughDict(equality.Question.Right))];
    }

    private static ObservedGraph Of(ObservedGraph graph, ComparisonRules rules)
    {
        var index = new GraphIndex(graph);
        var messages = rules.InternalTypes ? [] : MessagesIn(graph, index);
        return graph with
        {
            Nodes = [.. graph.Nodes.Select(node => Seen(index, rules.InternalTypes ? node : WithLanguageType(messages.Contains(node.Number) ? node with { IsTextUnknown = true } : node), rules.Unseen))],
        };
    }

    /// <summary>The texts among the arguments of built-in exceptions: the language says nothing of messages.</summary>
    private static HashSet<int> MessagesIn(ObservedGraph graph, GraphIndex index) =>
    [
        .. graph.Nodes
            .Where(node => node is { Class: null, Children: [_] } && IsErrorType(node.Type))
            .SelectMany(node => index[node.Children[0]].Children)
            .Where(argument => index[argument].Value is StrValue),
    ];

    private static bool IsErrorType(string type) =>
        type.EndsWith("Error", StringComparison.Ordinal) || type is "Exception" or "BaseException" or "StopIteration" or "KeyboardInterrupt" or "SystemExit" or "GeneratorExit";

    /// <summary>The node with a name of its type that the language knows.</summary>
    private static ObservedNode WithLanguageType(ObservedNode node) => node switch
    {
        { Class: not null } => node,

        // CPython's copyreg keeps what it found in the class itself.
        { Type: "type" } => node with { Attributes = [.. node.Attributes.Where(attribute => attribute.Name != "__slotnames__")] },
        { Type: BuiltInCallable or "method_descriptor" or "wrapper_descriptor" or "method-wrapper" or "classmethod_descriptor" or "builtin_function" or "slot wrapper" } =>
            node with { Type = BuiltInCallable, Value = null },
        { Type: "odict_keys" or "_OrderedDictKeysView" } => node with { Type = "dict_keys" },
        { Type: "odict_values" or "_OrderedDictValuesView" } => node with { Type = "dict_values" },
        { Type: "odict_items" or "_OrderedDictItemsView" } => node with { Type = "dict_items" },
        { Type: "reversed" } => node with { Type = "iterator" },
        _ when node.Type.EndsWith("iterator", StringComparison.Ordinal) => node with { Type = "iterator" },
        _ => node,
    };

    private static ObservedNode Seen(GraphIndex graph, ObservedNode node, UnseenParts unseen)
    {
        if (unseen == UnseenParts.None)
        {
            return node;
        }

        bool Lacks(UnseenParts part) => unseen.HasFlag(part);
        var layout = ObservedLayout.Of(graph, node);
        if (ObservedLayout.IsProgramClass(node))
        {
            return node with
            {
                Attributes = Lacks(UnseenParts.ClassNamespaces) ? [] : node.Attributes,
                Children = Lacks(UnseenParts.ClassBases) ? [] : node.Children,
            };
        }

        return node.Type switch
        {
            "function" => Callable(Lacks(UnseenParts.Functions) ? node with { Children = [], Attributes = [] } : node, unseen),
            "method" => Callable(Lacks(UnseenParts.Methods) ? node with { Children = [] } : node, unseen),
            BuiltInCallable => Callable(node, unseen),
            "property" or "staticmethod" or "classmethod" when Lacks(UnseenParts.Descriptors) => node with { Type = "property", Children = [] },
            "dict_keys" or "dict_values" or "dict_items" or "odict_keys" or "odict_values" or "odict_items" or "dict_view" when Lacks(UnseenParts.Views) => node with { Type = "view", Children = [] },
            "range" or "slice" when Lacks(UnseenParts.Bounds) => node with { Children = [] },
            "memoryview" when Lacks(UnseenParts.MemoryViewOwners) => node with { Children = [], Value = null },
            _ => Ordered(graph, Attributed(layout == "deque" && Lacks(UnseenParts.DequeBounds) ? node with { Value = null } : node, unseen), layout, unseen),
        };
    }

    private static ObservedNode Callable(ObservedNode node, UnseenParts unseen)
    {
        var named = unseen.HasFlag(UnseenParts.FunctionNames) ? node with { Value = null } : node;
        return unseen.HasFlag(UnseenParts.KindsOfCallables) ? named with { Type = "function", Value = null } : named;
    }

    private static ObservedNode Attributed(ObservedNode node, UnseenParts unseen)
    {
        var isError = node.Class is null && !node.Attributes.IsEmpty && node.Type is not ("OrderedDict" or "Counter");
        return (isError && unseen.HasFlag(UnseenParts.ErrorAttributes)) || unseen.HasFlag(UnseenParts.InstanceAttributes) ? node with { Attributes = [] }
            : unseen.HasFlag(UnseenParts.AttributeOrder) ? node with { Attributes = [.. node.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)] }
            : node;
    }

    /// <summary>The node with the entries of a dict in an order that depends on the keys alone.</summary>
    private static ObservedNode Ordered(GraphIndex graph, ObservedNode node, string layout, UnseenParts unseen) =>
        unseen.HasFlag(UnseenParts.DictOrder) && layout is "dict" or "Counter"
            ? node with { Children = [.. node.Children.Chunk(2).OrderBy(entry => StructuralKey.Of(graph, entry[0]), StringComparer.Ordinal).SelectMany(entry => entry)] }
            : node;
}
