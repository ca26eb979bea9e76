using System.Globalization;
using System.Text;
using Conform.Programs.Observing;

namespace Conform.Gate.Comparing;

/// <summary>Writes what an object looks like without its identity, so that elements of a set can be found again on the other side.</summary>
public static class StructuralKey
{
    private const int DeepestLevel = 6;

    /// <summary>The key of the object with <paramref name="number"/>: type and value, recursively for the immutable containers; of other objects
    /// the type and the number of children; of instances also the number of attributes.</summary>
    /// <returns>A text that is equal for objects that look alike, and differs for those that differ within six levels. An unknown text gives a key of its own.</returns>
    public static string Of(GraphIndex graph, int number)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Nested(graph, number, 0);
    }

    private static string Nested(GraphIndex graph, int number, int level)
    {
        var text = new StringBuilder();
        Write(text, graph, number, level);
        return text.ToString();
    }

    private static void Write(StringBuilder text, GraphIndex graph, int number, int level)
    {
        var node = graph[number];
        text.Append(node.Type);
        if (node.Class is not null)
        {
            // Apart from the built-in type of the same name; its own attributes are state that may be equal by chance only.
            text.Append(CultureInfo.InvariantCulture, $"'{node.Attributes.Count}");
        }

        if (node.Value is not null)
        {
            text.Append(' ').Append(node.IsTextUnknown ? "?" : PythonLiteral.Of(node));
        }
        else if (level == DeepestLevel || !ObservedTypes.IsImmutable(graph, node))
        {
            text.Append(CultureInfo.InvariantCulture, $"#{node.Children.Count}");
        }
        else if (ObservedTypes.IsSet(graph, node))
        {
            text.Append('{').AppendJoin(',', node.Children.Select(child => Nested(graph, child, level + 1)).Order(StringComparer.Ordinal)).Append('}');
        }
        else
        {
            text.Append('(');
            foreach (var child in node.Children)
            {
                Write(text, graph, child, level + 1);
                text.Append(',');
            }

            text.Append(')');
        }
    }
}
