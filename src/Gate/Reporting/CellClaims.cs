using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Conform.Gate.Comparing;
using Conform.Programs.Observing;

namespace Conform.Gate.Reporting;

/// <summary>Writes what was observed after one cell as Python expressions that are true then.</summary>
/// <remarks>Objects are found through names, items, keys, bounds of ranges and slices, attributes, what functions, classes and methods hold, and arguments of the
/// exception. What can be reached through a set, a view or an instance's own way of getting items only is claimed as far as its type and value go.</remarks>
internal static class CellClaims
{
    private static readonly FrozenSet<string> Builtins = FrozenSet.Create(
        StringComparer.Ordinal,
        "bool", "int", "float", "complex", "str", "bytes", "bytearray", "tuple", "list", "dict", "set", "frozenset", "range", "slice", "type");

    private static readonly FrozenSet<string> Followed = FrozenSet.Create(
        StringComparer.Ordinal,
        "list", "tuple", "dict", "range", "slice", "deque", "OrderedDict", "Counter", "defaultdict", "function", "cell", "type", "method", "property",
        "staticmethod", "classmethod", "memoryview");

    /// <summary>The claims, in the order of the walk: outcome, names, contents, which places hold one object, which hold different ones, equality.</summary>
    public static IEnumerable<string> Of(CellObservation observation)
    {
        var graph = new GraphIndex(observation.Graph);
        var places = Places(observation, graph);
        return
        [
            Outcome(observation.Error),
            $"names() == [{string.Join(", ", observation.Graph.Names.Select(name => $"\"{name.Name}\""))}]",
            .. places.DistinctBy(place => place.Number).SelectMany(place => Contents(place.Path, graph[place.Number], graph)),
            .. Same(places),
            .. Different(places, graph),
            .. observation.Equalities.Where(equality => equality.Question.Left != equality.Question.Right).Select(equality => Equality(equality, observation.Graph, graph)).OfType<string>(),
        ];
    }

    private static string Outcome(ObservedError? error) => error is null
        ? "error is None"
        : string.Create(CultureInfo.InvariantCulture, $"type(error).__name__ == \"{error.Type}\" and len(error.args) == {error.Arguments.Count}");

    /// <summary>Every place that Python code can reach, in the order of the walk; an object's own places are followed from the first one only.</summary>
    private static List<(string Path, int Number)> Places(CellObservation observation, GraphIndex graph)
    {
        var pending = new Stack<(string Path, int Number)>();
        var arguments = observation.Error?.Arguments ?? [];
        for (var index = arguments.Count - 1; index >= 0; index--)
        {
            pending.Push((string.Create(CultureInfo.InvariantCulture, $"error.args[{index}]"), arguments[index]));
        }

        foreach (var name in observation.Graph.Names.Reverse())
        {
            pending.Push(("p." + name.Name, name.Number));
        }

        var (places, seen) = (new List<(string, int)>(), new HashSet<int>());
        while (pending.TryPop(out var place))
        {
            places.Add(place);
            var node = graph[place.Number];
            if (seen.Add(place.Number))
            {
                var references = node.References.ToList();
                for (var reference = references.Count - 1; reference >= 0; reference--)
                {
                    if (IsFollowed(graph, node, reference))
                    {
                        pending.Push((ObservedPath.StepFrom(place.Path, node, reference, graph), references[reference]));
                    }
                }
            }
        }

        return places;
    }

    /// <summary>Whether the path along a reference gives what was observed: no code of the program answers it.</summary>
    private static bool IsFollowed(GraphIndex graph, ObservedNode node, int reference)
    {
        var attribute = reference - node.Children.Count;
        return attribute < 0 ? node.Class is null && Followed.Contains(node.Type)
            : attribute == node.Attributes.Count
            || node.Class is not { } own
            || !IsDefined(graph, own, name => name is "__getattribute__" || name == node.Attributes[attribute].Name);
    }

    private static bool IsDefined(GraphIndex graph, int own, Func<string, bool> isMeant)
    {
        var (pending, seen) = (new Stack<int>([own]), new HashSet<int>());
        while (pending.TryPop(out var number))
        {
            if (seen.Add(number))
            {
                var type = graph[number];
                if (type.Attributes.Any(attribute => isMeant(attribute.Name)))
                {
                    return true;
                }

                foreach (var parent in type.Children)
                {
                    pending.Push(parent);
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> Contents(string path, ObservedNode node, GraphIndex graph)
    {
        yield return node.Class is null ? Claim(path, node) : ClaimOfInstance(path, node, graph);
        if (ObservedTypes.IsSet(graph, node) && node.Class is null)
        {
            foreach (var element in node.Children.Select(child => graph[child]).OrderBy(element => StructuralKey.Of(graph, element.Number), StringComparer.Ordinal))
            {
                yield return $"any({(element.Class is null ? Claim("x", element) : Type("x", element))} for x in {path})";
            }
        }
    }

    private static string Claim(string path, ObservedNode node) => (node.Type, node.Value) switch
    {
        ("NoneType", _) => $"{path} is None",
        ("ellipsis", _) => $"{path} is ...",
        ("bool", IntValue flag) => $"{path} is {(flag.Value.IsZero ? "False" : "True")}",
        ("deque", IntValue bound) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and {path}.maxlen == {Literal(bound.Value)} and len({path}) == {node.Children.Count}"),
        (_, ArrayValue array) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and len({path}) == {array.Items.Count}"),
        (_, FloatValue number) => $"{Type(path, node)} and {Is(path, number.Value)}",
        (_, ComplexValue number) => $"{Type(path, node)} and {Is(path + ".real", number.Real)} and {Is(path + ".imag", number.Imaginary)}",
        (_, IntValue number) => $"{Type(path, node)} and {path} == {Literal(number.Value)}",
        (_, NameValue name) => $"{Type(path, node)} and {path}.__name__ == \"{name.Name}\"",
        (_, not null) => $"{Type(path, node)} and {path} == {PythonLiteral.Of(node)}",
        ("list" or "tuple" or "set" or "frozenset", _) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and len({path}) == {node.Children.Count}"),
        ("dict" or "OrderedDict" or "Counter", _) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and len({path}) == {node.Children.Count / 2}"),
        ("deque", _) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and {path}.maxlen is None and len({path}) == {node.Children.Count}"),
        _ => Type(path, node),
    };

    /// <summary>Of an instance of a class of the program: asks the built-in type that it derives from, because the class may answer otherwise.</summary>
    private static string ClaimOfInstance(string path, ObservedNode node, GraphIndex graph) => (ObservedLayout.Of(graph, node), node.Value) switch
    {
        ("int" or "str" or "bytes" or "bytearray", { }) => $"{Type(path, node)} and {ObservedLayout.Of(graph, node)}.__eq__({path}, {PythonLiteral.Of(node)}) is True",
        ("list" or "tuple" or "set" or "frozenset", _) =>
            string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and {ObservedLayout.Of(graph, node)}.__len__({path}) == {node.Children.Count}"),
        ("dict", _) => string.Create(CultureInfo.InvariantCulture, $"{Type(path, node)} and dict.__len__({path}) == {node.Children.Count / 2}"),
        _ => Type(path, node),
    };

    private static string Type(string path, ObservedNode node) =>
        node.Class is null && Builtins.Contains(node.Type) ? $"type({path}) is {node.Type}" : $"type({path}).__name__ == \"{node.Type}\"";

    /// <summary>A claim that tells -0.0 from 0.0 and holds for NaN.</summary>
    private static string Is(string path, double value) => value switch
    {
        double.NaN => $"{path} != {path}",
        0 => $"{path} == 0.0 and math.copysign(1.0, {path}) == {(double.IsNegative(value) ? "-1.0" : "1.0")}",
        double.PositiveInfinity => $"{path} == math.inf",
        double.NegativeInfinity => $"{path} == -math.inf",
        _ => $"{path} == {PythonLiteral.Of(value)}",
    };

    /// <summary>Long numbers in hexadecimal: CPython refuses decimal literals of more than 4300 digits.</summary>
    private static string Literal(BigInteger value) => value.GetBitLength() < 10_000
        ? value.ToString(CultureInfo.InvariantCulture)
        : (value.Sign < 0 ? "-0x" : "0x") + BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Same(List<(string Path, int Number)> places) =>
        from object_ in places.GroupBy(place => place.Number)
        from again in object_.Skip(1)
        select $"{again.Path} is {object_.First().Path}";

    /// <summary>Objects that could be taken for one another: containers of one type, and atoms of one type and value.</summary>
    private static IEnumerable<string> Different(List<(string Path, int Number)> places, GraphIndex graph)
    {
        var alike = places.DistinctBy(place => place.Number)
            .GroupBy(place => graph[place.Number].Value is null ? graph[place.Number].Type : StructuralKey.Of(graph, place.Number), place => place.Path, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (var group in alike)
        {
            var paths = group.ToList();
            yield return paths.Count == 2
                ? $"{paths[0]} is not {paths[1]}"
                : string.Create(CultureInfo.InvariantCulture, $"len({{id(x) for x in ({string.Join(", ", paths)})}}) == {paths.Count}");
        }
    }

    private static string? Equality(ObservedEquality equality, ObservedGraph names, GraphIndex graph)
    {
        if (Path(equality.Question.Left, names, graph) is not { } left || Path(equality.Question.Right, names, graph) is not { } right)
        {
            return null;
        }

        return equality.Answer is { } answer
            ? $"({left} == {right}) is {(answer ? "True" : "False")}"
            : $"raised(lambda: {left} == {right}) == \"{equality.ErrorType}\"";
    }

    private static string? Path(ObjectPath path, ObservedGraph names, GraphIndex graph)
    {
        var start = names.Names.FirstOrDefault(name => name.Name == path.Name);
        if (start.Name is null)
        {
            return null;
        }

        var (text, node) = ("p." + path.Name, graph[start.Number]);
        foreach (var step in path.Steps)
        {
            (text, node) = (ObservedPath.StepFrom(text, node, step, graph), graph[node.Children[step]]);
        }

        return text;
    }
}
