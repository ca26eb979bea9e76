using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Observing;

namespace Conform.Model.Execution;

/// <summary>Which objects of a run are alive, and how many references each has. The model holds no counts: it searches, when somebody asks.</summary>
/// <remarks>The count of an object is the number of references that all living objects hold to it. Alive is what the names reach, and cyclic garbage with all that it reaches: nothing
/// collects that while a program runs. Belongs to one run; exists at level <see cref="Conform.Programs.Level.Exact"/> only.</remarks>
public sealed class Lifetimes(OwnershipRules rules)
{
    private readonly List<PyObject> leaked = [];
    private readonly HashSet<object> freed = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyDictionary<string, PyObject> names = new Dictionary<string, PyObject>(StringComparer.Ordinal);
    private readonly Dictionary<PyIterator, List<PyObject>> shared = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PyObject> made = new(ReferenceEqualityComparer.Instance);

    private readonly Stack<PyObject> loops = new();
    private readonly List<object> drops = [];
    private readonly List<PyObject> collected = [];
    private readonly List<StatementReleases> releases = [];
    private int statement;
    private int last;
    private bool isDoubtful;

    /// <summary>The number of an object in the graphs that were observed before, or null.</summary>
    public Func<PyObject, int?> NumberOf { get; set; } = static _ => null;

    /// <summary>Notes that a variable, a container or a statement let go of an object, which dies if that was the last reference.</summary>
    public void Drop(object? value)
    {
        if (value is not null)
        {
            drops.Add(value);
        }
    }

    /// <summary>Notes that several objects were let go of, in order.</summary>
    public void Drop(IEnumerable<object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        drops.AddRange(values.OfType<object>());
    }

    /// <summary>Notes that an expression holds an object from now on, whatever let go of it before: what a call made or returned.</summary>
    public void Hold(PyObject? value)
    {
        if (value is not null && drops.Count > 0)
        {
            drops.Add(new HeldByExpression(value));
        }
    }

    /// <summary>Notes that a call ended: its variables and cells are let go of.</summary>
    public void Leave(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Drop(rules.HeldByFrame(frame).SelectMany(held => held is PyCell cell ? (object?[])[cell.Content, cell] : [held]));
        Drop(frame);
    }

    /// <summary>Notes that a loop holds its iterator from now on.</summary>
    public void BeginLoop(PyIterator iterator) => loops.Push(iterator);

    /// <summary>Notes that the innermost loop has ended, or stands still in a generator, which holds what it held.</summary>
    public void EndLoop() => loops.Pop();

    /// <summary>Begins a cell.</summary>
    /// <param name="statements">Number of its statements that are inside no other.</param>
    public void BeginCell(int statements) => (statement, last) = (0, statements - 1);

    /// <summary>Finds what a statement of a cell that is inside no other released, once it is executed.</summary>
    public void EndStatement(Machine machine)
    {
        _ = Search(machine, out _);
        statement++;
    }

    /// <summary>What the statements of the cell released; null once it is not known whether some object lives. To be asked for after <see cref="Count"/>.</summary>
    public IReadOnlyList<StatementReleases>? TakeReleases()
    {
        StatementReleases[]? ended = isDoubtful ? null : [.. releases];
        releases.Clear();
        return ended;
    }

    /// <summary>Says which names the program has.</summary>
    public void BeginAt(IReadOnlyDictionary<string, PyObject> found) => names = found;

    /// <summary>Frees the cyclic garbage. What an expression around the call holds for itself is not known, so it is not saved; nothing collects inside an expression.</summary>
    /// <param name="machine">The machine, whose calls and handled exceptions hold objects, as running loops do.</param>
    public void Collect(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var held = new Dictionary<object, object[]>(ReferenceEqualityComparer.Instance);
        Reach([.. Roots(), .. machine.Calls.Frames, .. loops, .. ((object?[])[machine.Handled, machine.Error]).OfType<object>()], held);
        collected.AddRange(made.Where(value => !held.ContainsKey(value) && rules.IsCollected(value)));
        made.ExceptWith(collected);
    }

    /// <summary>Notes a new object.</summary>
    public void Begin(PyObject value)
    {
        if (value is not (PyInt or PyStr or PyFloat or PyBytes or PyComplex))
        {
            _ = made.Add(value);
        }
    }

    /// <summary>Notes that nobody will ever let go of an object; null is nothing.</summary>
    public void Leak(PyObject? value)
    {
        if (value is not null)
        {
            leaked.Add(value);
        }
    }

    /// <summary>Notes that an object is gone, whoever refers to it. No rule of Python does that; a wrong one may.</summary>
    public void Free(PyObject value) => freed.Add(value);

    /// <summary>Notes that an iterator may keep some objects in a tuple that it uses again.</summary>
    public void Share(PyIterator iterator, IReadOnlyList<PyObject> items)
    {
        if (!shared.TryGetValue(iterator, out var kept))
        {
            shared.Add(iterator, kept = []);
        }

        kept.AddRange(items);
    }

    /// <summary>Notes that an exception went through a frame, which its traceback keeps from then on.</summary>
    public static void Pass(PyException error, Frame frame)
    {
        if (frame.Code is { IsInlined: false } || frame.ClassNames is not null)
        {
            _ = (error.Frames ??= new(ReferenceEqualityComparer.Instance)).Add(frame);
        }
    }

    /// <summary>The references to each living object, and forgets the dead. Asked between two cells: no call is running, and no exception is on its way.</summary>
    /// <param name="machine">The machine, which is stopped if something lives of which is not known what it holds.</param>
    public CountedReferences Count(Machine machine)
    {
        var held = Search(machine, out var roots);
        var counts = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var target in held.Values.Append(roots).SelectMany(targets => targets))
        {
            counts[target] = counts.GetValueOrDefault(target) + 1;
        }

        return new(counts, Doubtful(held));
    }

    /// <summary>Finds all that lives, with what it holds, and notes and forgets what died.</summary>
    private Dictionary<object, object[]> Search(Machine machine, out object[] roots)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var held = new Dictionary<object, object[]>(ReferenceEqualityComparer.Instance);
        roots = Roots();
        Reach(roots, held);
        PyObject[] unreachable = [.. made.Where(value => !held.ContainsKey(value))];
        Reach(rules.StaysAsGarbage(CyclicAmong(unreachable, held), unreachable), held);
        PyObject[] dead = [.. unreachable.Where(value => !held.ContainsKey(value))];
        made.ExceptWith(dead);
        isDoubtful = isDoubtful || (shared.Count > 0 && Doubtful(held).Any(OwnershipRules.IsTracked));
        if (dead.Any(OwnershipRules.IsTracked) || collected.Any(OwnershipRules.IsTracked))
        {
            var (order, isKnown) = new DeathOrder(machine, held.ContainsKey).Find(dead, collected, drops);
            releases.Add(new(Math.Min(statement, last), [.. order.Select(value => new ReleasedObject(value.Type.Name, NumberOf(value)))]) { IsOrderUnknown = !isKnown });
        }

        drops.Clear();
        collected.Clear();
        if (held.Keys.OfType<PyException>().Any(error => error.IsThroughLibrary))
        {
            _ = machine.NotModelled("a kept exception that went through the standard library");
        }

        return held;
    }

    private object[] Roots() => [.. rules.HeldByNames(names).OfType<object>().Where(value => !freed.Contains(value)), .. leaked];

    /// <summary>The objects that a living iterator may hold by a tuple that it uses again, and what hangs on them alone.</summary>
    private HashSet<object> Doubtful(Dictionary<object, object[]> held)
    {
        foreach (var iterator in shared.Keys.Where(iterator => !held.ContainsKey(iterator)).ToList())
        {
            _ = shared.Remove(iterator);
        }

        var pending = new Stack<object>(shared.Values.SelectMany(kept => kept));
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        while (pending.TryPop(out var value))
        {
            if (!seen.Add(value))
            {
                continue;
            }

            foreach (var target in held.ContainsKey(value) ? [] : HeldBy(value))
            {
                pending.Push(target);
            }
        }

        return seen;
    }

    /// <summary>Adds what is reached from <paramref name="start"/>, each with what it holds.</summary>
    private void Reach(IEnumerable<object> start, Dictionary<object, object[]> held)
    {
        var pending = new Stack<object>(start);
        while (pending.TryPop(out var value))
        {
            if (held.ContainsKey(value))
            {
                continue;
            }

            var targets = HeldBy(value);
            held.Add(value, targets);
            foreach (var target in targets)
            {
                pending.Push(target);
            }
        }
    }

    private object[] HeldBy(object value) => [.. rules.HeldBy(value).OfType<object>().Where(target => !freed.Contains(target))];

    /// <summary>The unreachable objects that are on a cycle.</summary>
    private List<object> CyclicAmong(IEnumerable<PyObject> unreachable, Dictionary<object, object[]> alive)
    {
        var components = new CycleSearch(value => alive.ContainsKey(value) ? [] : HeldBy(value));
        foreach (var value in unreachable)
        {
            components.Visit(value);
        }

        return components.OnCycles;
    }
}
