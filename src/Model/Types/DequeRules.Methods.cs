using System.Collections.Frozen;
using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <content>Methods.</content>
public partial class DequeRules
{
    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        Method("append", Signature.One, static (m, self, a) => m.Rules.Deque.Append(m, (PyDeque)self, a[0]!) ? PyNone.Instance : null),
        Method("appendleft", Signature.One, static (m, self, a) => m.Rules.Deque.AppendLeft(m, (PyDeque)self, a[0]!) ? PyNone.Instance : null),
        Method("extend", Signature.One, static (m, self, a) => m.Rules.Deque.TryExtend(m, (PyDeque)self, a[0]!) ? PyNone.Instance : null),
        Method("extendleft", Signature.One, static (m, self, a) => m.Rules.Deque.TryExtendLeft(m, (PyDeque)self, a[0]!) ? PyNone.Instance : null),
        Method("pop", Signature.None, static (m, self, _) => m.Rules.Deque.Pop(m, (PyDeque)self)),
        Method("popleft", Signature.None, static (m, self, _) => m.Rules.Deque.PopLeft(m, (PyDeque)self)),
        Method("insert", Signature.Positional(2, 2), static (m, self, a) => m.Rules.Deque.Insert(m, (PyDeque)self, a[0]!, a[1]!)) with
        {
            Earlier = new(new(3, 13), Signature.Parsed(2, 2)),
        },
        Method("remove", Signature.One, static (m, self, a) => m.Rules.Deque.Remove(m, (PyDeque)self, a[0]!)),
        Method("rotate", Signature.Variadic, static (m, self, a) => a.Length <= 1
            ? m.Rules.Deque.Rotate(m, (PyDeque)self, a.ElementAtOrDefault(0))
            : m.Raise(ErrorTypes.TypeError, $"{m.Profile.Text("collections.rotateIsCalled")} expected at most 1 argument, got {a.Length}")) with
        {
            Earlier = new(new(3, 10), Signature.Parsed(0, 1)),
        },
        Method("reverse", Signature.None, static (m, self, _) => m.Rules.Deque.Reverse((PyDeque)self)),
        Method("clear", Signature.None, static (m, self, _) => m.Rules.Deque.Clear((PyDeque)self)),
        Method("copy", Signature.None, static (m, self, _) => m.Rules.Deque.Copy(m, (PyDeque)self)),
        Method("count", Signature.One, static (m, self, a) => m.Rules.Deque.CountOf(m, (PyDeque)self, a[0]!)),
        Method("index", Signature.Positional(1, 3), static (m, self, a) => m.Rules.Deque.Index(m, (PyDeque)self, a[0]!, a[1], a[2])) with
        {
            Earlier = new(new(3, 13), Signature.Parsed(1, 3)),
        },
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <summary><c>deque.append</c>.</summary>
    public virtual bool Append(Machine machine, PyDeque self, PyObject value)
    {
        if (!machine.CanGrow(self.Count))
        {
            return false;
        }

        self.Append(value);
        return true;
    }

    /// <summary><c>deque.appendleft</c>.</summary>
    public virtual bool AppendLeft(Machine machine, PyDeque self, PyObject value)
    {
        if (!machine.CanGrow(self.Count))
        {
            return false;
        }

        self.AppendLeft(value);
        return true;
    }

    /// <summary><c>deque.extend</c>: what an iterable yields is appended as it comes; the deque itself is taken as it is at the start.</summary>
    /// <remarks>Source: CPython, <c>deque_extend</c>.</remarks>
    public virtual bool TryExtend(Machine machine, PyDeque self, PyObject iterable)
    {
        if (Source(machine, self, iterable) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!Append(machine, self, item))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary><c>deque.extendleft</c>: each item is put before those that came before it, so that they end up in reverse.</summary>
    /// <remarks>Source: CPython, <c>deque_extendleft</c>.</remarks>
    public virtual bool TryExtendLeft(Machine machine, PyDeque self, PyObject iterable)
    {
        if (Source(machine, self, iterable) is not { } iterator)
        {
            return false;
        }

        while (iterator.Next(machine) is { } item)
        {
            if (!AppendLeft(machine, self, item))
            {
                return false;
            }
        }

        return !machine.HasFailed;
    }

    /// <summary><c>deque.pop</c>: removes and returns the last item.</summary>
    public virtual PyObject? Pop(Machine machine, PyDeque self) =>
        self.Count > 0 ? self.Pop() : machine.Raise(ErrorTypes.IndexError, "pop from an empty deque");

    /// <summary><c>deque.popleft</c>: removes and returns the first item.</summary>
    public virtual PyObject? PopLeft(Machine machine, PyDeque self) =>
        self.Count > 0 ? self.PopLeft() : machine.Raise(ErrorTypes.IndexError, "pop from an empty deque");

    /// <summary><c>deque.insert</c>: a deque that is full refuses; an index beyond either end means that end.</summary>
    /// <remarks>Source: CPython, <c>deque_insert</c>.</remarks>
    public virtual PyObject? Insert(Machine machine, PyDeque self, PyObject index, PyObject value)
    {
        if (!ArgumentConversion.TrySize(machine, index, out var place))
        {
            return null;
        }

        if (self.Count == self.MaxLength)
        {
            return machine.Raise(ErrorTypes.IndexError, "deque already at its maximum size");
        }

        if (!machine.CanGrow(self.Count))
        {
            return null;
        }

        var items = new List<PyObject>(self.Items);
        items.Insert((int)Math.Clamp(place < 0 ? place + items.Count : place, 0, items.Count), value);
        self.Refill(items);
        return PyNone.Instance;
    }

    /// <summary><c>deque.remove</c>: removes the first item identical or equal to a value.</summary>
    /// <remarks>Source: CPython, <c>deque_remove</c>.</remarks>
    public virtual PyObject? Remove(Machine machine, PyDeque self, PyObject value)
    {
        for (var (position, count) = (0, self.Count); position < count; position++)
        {
            if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, self[position], value, out var equal))
            {
                return null;
            }

            if (self.Count != count)
            {
                return machine.Raise(ErrorTypes.IndexError, "deque mutated during remove().");
            }

            if (equal)
            {
                RemoveAt(self, position);
                return PyNone.Instance;
            }
        }

        if (machine.Profile.Flag("collections.dequeRemoveHasFixedText"))
        {
            return machine.Raise(ErrorTypes.ValueError, "deque.remove(x): x not in deque");
        }

        return Sequences.RaiseMissing(machine, value, "deque", "remove");
    }

    /// <summary><c>deque.rotate</c>: to the right, or with a negative count to the left. A deque of two items or more counts as changed even by 0 steps.</summary>
    /// <remarks>Source: CPython, <c>_deque_rotate</c>.</remarks>
    public virtual PyObject? Rotate(Machine machine, PyDeque self, PyObject? count)
    {
        var steps = 1L;
        if (count is not null && !ArgumentConversion.TrySize(machine, count, out steps))
        {
            return null;
        }

        if (self.Count > 1)
        {
            var shift = (int)(((steps % self.Count) + self.Count) % self.Count);
            var items = self.Items;
            self.Refill([.. items[^shift..], .. items[..^shift]]);
        }

        return PyNone.Instance;
    }

    /// <summary><c>deque.reverse</c>: in place, unseen by iterators.</summary>
    public virtual PyObject? Reverse(PyDeque self)
    {
        self.Reverse();
        return PyNone.Instance;
    }

    /// <summary><c>deque.clear</c>.</summary>
    public virtual PyObject? Clear(PyDeque self)
    {
        self.Clear();
        return PyNone.Instance;
    }

    /// <summary><c>deque.copy</c>: a new deque with the same items and bound.</summary>
    /// <remarks>Source: CPython, <c>deque_copy</c>.</remarks>
    public virtual PyDeque? Copy(Machine machine, PyDeque self)
    {
        if (self.Type.IsHeap)
        {
            return CopyByCall(machine, self);
        }

        if (!machine.Fits(self.Count))
        {
            return null;
        }

        var copy = Bounded(machine, self.MaxLength);
        copy.Refill(self.Items);
        return copy;
    }

    /// <summary><c>deque.count</c>.</summary>
    /// <remarks>Source: CPython, <c>deque_count</c>.</remarks>
    public virtual PyObject? CountOf(Machine machine, PyDeque self, PyObject value)
    {
        var (number, state, length) = (0, self.Changes, self.Count);
        for (var position = 0; position < length; position++)
        {
            if (!TryEqualAt(machine, self, position, value, state, out var equal))
            {
                return null;
            }

            number += equal ? 1 : 0;
        }

        return machine.Int(number);
    }

    /// <summary><c>deque.index</c>.</summary>
    /// <remarks>Source: CPython, <c>deque_index</c>.</remarks>
    public virtual PyObject? Index(Machine machine, PyDeque self, PyObject value, PyObject? start, PyObject? stop)
    {
        if (!Sequences.TryBound(machine, start, self.Count, 0, out var first)
            || !Sequences.TryBound(machine, stop, self.Count, long.MaxValue, out var end)
            || !TryFind(machine, self, value, first, end, out var position))
        {
            return null;
        }

        return position >= 0 ? machine.Int(position) : Sequences.RaiseMissing(machine, value, "deque", "index");
    }

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(CollectionTypes.Deque, name, signature, body);

    /// <summary>The copy of an object of a class of the program: what a call of the class makes of it.</summary>
    private static PyDeque? CopyByCall(Machine machine, PyDeque self)
    {
        var arguments = self.MaxLength is { } bound ? CallArguments.Of(self, machine.Int(bound)) : CallArguments.Of(self);
        var made = machine.Rules.Of(self.Type).Call(machine, self.Type, arguments);
        if (made is not null and not PyDeque)
        {
            _ = machine.NotModelled("a class that derives from deque and makes something else");
        }

        return made as PyDeque;
    }

    private static PyIterator? Source(Machine machine, PyDeque self, PyObject iterable)
    {
        if (!ReferenceEquals(self, iterable))
        {
            return Iteration.Over(machine, iterable);
        }

        return machine.Fits(self.Count) ? new PyListIterator(machine.List([.. self.Items])) : null;
    }

    private static bool TryFind(Machine machine, PyDeque self, PyObject value, long start, long stop, out int position)
    {
        var state = self.Changes;
        var length = self.Count;
        for (position = (int)Math.Min(start, length); position < stop && position < length; position++)
        {
            if (!TryEqualAt(machine, self, position, value, state, out var equal))
            {
                return false;
            }

            if (equal)
            {
                return true;
            }
        }

        position = -1;
        return true;
    }

    /// <summary>The item is the left operand; a comparison that changes the deque is found out.</summary>
    private static bool TryEqualAt(Machine machine, PyDeque self, int position, PyObject value, int state, out bool equal)
    {
        if (!machine.Step() || !machine.Rules.Comparison.TryElementsEqual(machine, self[position], value, out equal))
        {
            equal = false;
            return false;
        }

        return self.Changes == state || machine.Raise(ErrorTypes.RuntimeError, "deque mutated during iteration") is not null;
    }

    private static void RemoveAt(PyDeque self, int position)
    {
        var items = new List<PyObject>(self.Items);
        items.RemoveAt(position);
        self.Refill(items);
    }

    private static bool TryRepeat(Machine machine, PyDeque self, long copies)
    {
        if (self.Count == 0 || copies == 1)
        {
            return true;
        }

        if (copies == 0)
        {
            self.Clear();
            return true;
        }

        // What a bound throws away again is not made in the first place.
        var items = self.Items;
        if (items.Length > 1 && items.Length > machine.Profile.Word.Max / copies)
        {
            return machine.Raise(ErrorTypes.MemoryError) is not null;
        }

        if (self.MaxLength is { } bound && new System.Numerics.BigInteger(items.Length) * copies > bound)
        {
            copies = (bound + items.Length - 1) / items.Length;
        }

        if (Sequences.Repeat(machine, items, copies) is not { } repeated)
        {
            return false;
        }

        self.Refill(self.MaxLength is { } most && repeated.Length > most ? repeated[^(int)most..] : repeated);
        return true;
    }
}
