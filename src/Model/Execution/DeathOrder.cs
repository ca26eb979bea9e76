using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Execution;

/// <summary>In which order the objects that one statement released died.</summary>
/// <remarks>The model keeps no counts, so the order is found afterwards. What a dead object refers to has not changed since it died, so the references between the dead say how many of them must go
/// before each; the references from outside went when a variable or a container let go of them, which <see cref="Lifetimes.Drop(object?)"/> noted. What only an expression held is in no note: it counts as gone
/// before all notes, and if two such objects, or one of them and a noted one, have tracked objects to release, their order is not known; nor is it if one of them holds what is noted.</remarks>
internal sealed class DeathOrder(Machine machine, Func<object, bool> isAlive)
{
    /// <summary>From which nesting of deallocators on CPython puts a container aside, to be freed when the outermost one ends.</summary>
    /// <remarks>From 3.13 on some 10,000, deeper than programs within the limits nest. Source: CPython, Include/cpython/object.h and Objects/object.c, <c>PyTrash_UNWIND_LEVEL</c>.</remarks>
    private const int DeepestNesting = 50;

    private readonly int deepest = machine.Profile.Flag("core.deallocatorsNestDeeply") ? int.MaxValue : DeepestNesting;
    private readonly OwnershipRules rules = machine.Rules.Ownership;
    private readonly Dictionary<object, object[]> steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> references = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> free = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> gone = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PyDict, PyObject> owners = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> putAside = new();
    private readonly List<PyObject> order = [];
    private bool holdsNoted;

    /// <summary>The tracked ones among the dead in the order of their deaths, and whether that order is known.</summary>
    /// <param name="dead">The dead.</param>
    /// <param name="collected">The dead among them that a collection freed, in no known order.</param>
    /// <param name="drops">What was let go of, in order, and <see cref="HeldByExpression"/> where an expression has held something since.</param>
    public (IReadOnlyList<PyObject> Order, bool IsKnown) Find(IReadOnlyCollection<PyObject> dead, IReadOnlyCollection<PyObject> collected, IReadOnlyList<object> drops)
    {
        order.AddRange(collected.Where(OwnershipRules.IsTracked));
        gone.UnionWith(collected);
        Read(dead);
        var last = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < drops.Count; index++)
        {
            if (drops[index] is HeldByExpression held)
            {
                _ = last.Remove(held.Value);
            }
            else
            {
                last[drops[index]] = index;
            }
        }

        var roots = steps.Keys.Where(value => !references.ContainsKey(value) && !last.ContainsKey(value)).ToList();
        free.UnionWith(steps.Keys.Where(value => !last.ContainsKey(value)));
        var groups = order.Count > 0 ? 1 : 0;
        foreach (var root in roots)
        {
            groups += Release(root) ? 1 : 0;
        }

        var holdsNotedFirst = holdsNoted;

        var isNoted = false;
        for (var index = 0; index < drops.Count; index++)
        {
            if (last.TryGetValue(drops[index], out var latest) && latest == index && steps.ContainsKey(drops[index]) && free.Add(drops[index]) && !references.ContainsKey(drops[index]))
            {
                isNoted |= Release(drops[index]);
            }
        }

        return (order, order.Count < 2 || (collected.Count == 0 && !holdsNotedFirst && groups + (isNoted ? 1 : 0) < 2));
    }

    /// <summary>Reads what the dead hold, and counts the references among them.</summary>
    private void Read(IReadOnlyCollection<PyObject> dead)
    {
        foreach (var owner in dead)
        {
            if (owner.State?.Dictionary is { } attributes)
            {
                owners[attributes] = owner;
            }
        }

        var pending = new Stack<object>(Enumerable.Reverse(dead));
        while (pending.TryPop(out var value))
        {
            if (steps.ContainsKey(value) || gone.Contains(value))
            {
                continue;
            }

            var held = rules.ReleasedBy(machine, value, value is PyDict dict ? owners.GetValueOrDefault(dict) : null).OfType<object>().ToArray();
            steps.Add(value, held);
            foreach (var target in held.Where(target => !ReferenceEquals(target, OwnershipRules.Death) && !isAlive(target)))
            {
                references[target] = references.GetValueOrDefault(target) + 1;
                pending.Push(target);
            }
        }
    }

    /// <summary>Lets an object die to which no reference is left, and all that dies with it.</summary>
    /// <returns>Whether a tracked object is among them.</returns>
    private bool Release(object root)
    {
        var before = order.Count;
        var open = new Stack<Place>();
        var nesting = 0;
        Enter(root);
        while (open.Count > 0 || putAside.Count > 0)
        {
            if (!open.TryPeek(out var place))
            {
                nesting = 1;
                Begin(putAside.Pop());
                continue;
            }

            if (place.Next == place.Steps.Length)
            {
                _ = open.Pop();
                nesting = place.Nesting;
                continue;
            }

            var step = place.Steps[place.Next++];
            if (ReferenceEquals(step, OwnershipRules.Death))
            {
                if (OwnershipRules.IsTracked(place.Value))
                {
                    order.Add((PyObject)place.Value);
                }
            }
            else if (references.TryGetValue(step, out var count))
            {
                if (count > 1)
                {
                    references[step] = count - 1;
                    continue;
                }

                _ = references.Remove(step);
                if (free.Contains(step))
                {
                    Enter(step);
                }
                else
                {
                    holdsNoted = true;
                }
            }
        }

        return order.Count > before;

        void Enter(object value)
        {
            if (!gone.Add(value))
            {
                return;
            }

            if (nesting >= deepest && OwnershipRules.IsPutAside(value))
            {
                putAside.Push(value);
            }
            else
            {
                Begin(value);
            }
        }

        void Begin(object value)
        {
            open.Push(new(value, steps[value], nesting));
            nesting += OwnershipRules.IsPutAside(value) ? 1 : 0;
        }
    }

    /// <summary>An object that is dying, how far it is, and the nesting around it.</summary>
    private sealed class Place(object value, object[] held, int nesting)
    {
        public object Value => value;

        public object[] Steps => held;

        public int Nesting => nesting;

        public int Next { get; set; }
    }
}

/// <summary>A note that an expression has held an object since: what let go of it before was not the last to do so.</summary>
/// <param name="Value">The object.</param>
internal sealed record HeldByExpression(PyObject Value);
