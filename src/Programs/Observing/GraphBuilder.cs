namespace Conform.Programs.Observing;

/// <summary>Writes what an implementation in .NET observes: numbers its objects, walks from the names, and answers questions of equality.</summary>
/// <remarks>Made for one run of one program: an object keeps its number, and is kept alive, until the run is over. Objects are the same where .NET says
/// that they are (<see cref="object.ReferenceEquals"/>), so no value type may stand for an object whose identity counts. Not thread-safe.</remarks>
/// <param name="describe">Says what one object is; called once for each object of a graph.</param>
public sealed class GraphBuilder(Func<object, ObjectDescription> describe)
{
    private readonly Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The graph of all objects that the names reach.</summary>
    /// <param name="names">The program's names and their objects, in any order.</param>
    /// <param name="others">Other objects to observe: the arguments of an exception.</param>
    public ObservedGraph Observe(IEnumerable<KeyValuePair<string, object>> names, params IEnumerable<object> others)
    {
        ArgumentNullException.ThrowIfNull(names);
        var sorted = names.OrderBy(name => name.Key, StringComparer.Ordinal).ToList();
        var nodes = new List<ObservedNode>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>(sorted.Select(name => name.Value).Concat(others).Reverse());
        while (pending.TryPop(out var item))
        {
            if (seen.Add(item))
            {
                var description = describe(item);
                nodes.Add(new(NumberOf(item), description.Type, description.Value, [.. description.Children.Select(NumberOf)]));
                foreach (var child in description.Children.Reverse())
                {
                    pending.Push(child);
                }
            }
        }

        return new([.. sorted.Select(name => new ObservedName(name.Key, NumberOf(name.Value)))], nodes);
    }

    /// <summary>The number of an object, for the arguments of an exception.</summary>
    public int NumberOf(object item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!numbers.TryGetValue(item, out var number))
        {
            numbers.Add(item, number = numbers.Count);
        }

        return number;
    }

    /// <summary>Answers the questions about one cell.</summary>
    /// <param name="names">The program's names and their objects.</param>
    /// <param name="questions">What is asked; null for nothing. One about an object that is not there is left unanswered.</param>
    /// <param name="equal">Whether two objects are equal (<c>==</c>), or the name of the exception that comparing them raises.</param>
    public IReadOnlyList<ObservedEquality> Answer(
        IReadOnlyDictionary<string, object> names, IReadOnlyList<EqualityQuestion>? questions, Func<object, object, (bool IsEqual, string? Raised)> equal)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(equal);
        var answers = new EqualityAnswers(questions ?? []);
        foreach (var question in questions ?? [])
        {
            if (Find(names, question.Left) is not { } left || Find(names, question.Right) is not { } right)
            {
                answers.LeaveOut();
            }
            else
            {
                var (isEqual, raised) = equal(left, right);
                if (raised is null)
                {
                    answers.Add(isEqual);
                }
                else
                {
                    answers.AddError(raised);
                }
            }
        }

        return answers;
    }

    private object? Find(IReadOnlyDictionary<string, object> names, ObjectPath path)
    {
        var item = names.GetValueOrDefault(path.Name);
        foreach (var step in path.Steps)
        {
            var children = item is null ? [] : describe(item).Children;
            item = step < children.Count ? children[step] : null;
        }

        return item;
    }
}

/// <summary>What one object is, as <see cref="ObservedShapes"/> defines it.</summary>
/// <param name="Type">The name of its exact type.</param>
/// <param name="Value">The value of an atom, or null.</param>
/// <param name="Children">The objects that it refers to, in order; of a dict key, value, key, value.</param>
public readonly record struct ObjectDescription(string Type, AtomValue? Value, IReadOnlyList<object> Children)
{
    /// <summary>An object without children.</summary>
    public ObjectDescription(string type, AtomValue? value = null)
        : this(type, value, [])
    {
    }

    /// <summary>A container.</summary>
    public ObjectDescription(string type, IReadOnlyList<object> children)
        : this(type, null, children)
    {
    }
}
