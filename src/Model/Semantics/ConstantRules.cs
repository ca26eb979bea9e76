using Conform.Model.Compiling;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>Which constants of one compile unit are one object, and which strings are interned.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 4.1 "Structure of a program" and 3.1; CPython, <c>merge_consts_recursive</c>
/// (Python/compile.c) and <c>intern_string_constants</c> (Objects/codeobject.c).</remarks>
public partial class ConstantRules
{
    /// <summary>The object of a constant: inside one unit equal constants are one object, across units only what is cached or interned is.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="unit">The constants of the unit.</param>
    /// <param name="constant">The constant as the literal or the folding made it.</param>
    public virtual PyObject Share(Machine machine, UnitConstants unit, PyObject constant)
    {
        if (constant is PyNone or PyEllipsis or PyBool)
        {
            return constant;
        }

        if (unit.Find(constant) is { } known)
        {
            return known;
        }

        var shared = constant switch
        {
            PyStr text => Interned(machine, text),
            PyTuple { Items.Length: > 0 } tuple => Rebuilt(machine, unit, tuple),
            PySlice slice => new PySlice(Share(machine, unit, slice.Start), Share(machine, unit, slice.Stop), Share(machine, unit, slice.Step)),
            PySet set => Rebuilt(machine, unit, set),
            _ => constant,
        };
        unit.Add(constant, shared);
        return shared;
    }

    /// <summary>A tuple that became a constant only after the unit's constants were gathered: a new object whose elements are shared.</summary>
    /// <remarks>Source: CPython 3.8 and 3.9, <c>fold_tuple_on_constants</c> (Python/peephole.c), which appends it without a look at the others.</remarks>
    public virtual PyTuple Apart(Machine machine, UnitConstants unit, PyTuple tuple) => tuple.Items.Length == 0
        ? tuple
        : new PyTuple([.. tuple.Items.Select(item => item is PyTuple inner ? Apart(machine, unit, inner) : Share(machine, unit, item))]);

    /// <summary>The str that stands for a str constant in all units: the interned one if it looks like an identifier, else the constant itself.</summary>
    public virtual PyStr Interned(Machine machine, PyStr text) => LooksLikeIdentifier(text.Value) ? Intern(machine, text) : text;

    /// <summary>Whether a str constant is interned: only ASCII letters, digits and underscores, possibly none.</summary>
    /// <remarks>Source: CPython, <c>all_name_chars</c>.</remarks>
    public virtual bool LooksLikeIdentifier(CodePoints text)
    {
        foreach (var point in text.Points)
        {
            if (point > 127 || !(char.IsAsciiLetterOrDigit((char)point) || point == '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The interned str of a value: names in code and constants that look like them.</summary>
    /// <remarks>One character is the cached one, unless the build keeps its identifiers apart from its characters
    /// (<see cref="Profile.LiteralCharactersApart"/>). Source: CPython, <c>PyUnicode_InternInPlace</c>.</remarks>
    public virtual PyStr Intern(Machine machine, PyStr text)
    {
        switch (text.Value.Length)
        {
            case 0:
                return machine.Shared.EmptyStr;
            case 1 when !machine.Profile.Profile.LiteralCharactersApart.Contains((char)text.Value[0]):
                return machine.Rules.Identity.Character(machine, text.Value[0]);
        }

        // A character that is apart from the cached one must not be the cached object itself.
        if (!machine.Shared.Interned.TryGetValue(text.Value, out var interned))
        {
            interned = text.Value.Length == 1 ? new PyStr(text.Value) : text;
            machine.Shared.Interned.Add(text.Value, interned);
        }

        return interned;
    }

    /// <summary>Whether <paramref name="text"/> surely is its own interned str. One that a program computes may be, or another one of its value, which an earlier program or a
    /// module has interned: from 3.12 on, what is interned stays as long as the process.</summary>
    /// <remarks>Interns the text, as the caller is about to do.</remarks>
    public bool IsSurelyInterned(Machine machine, PyStr text)
    {
        var wasInterned = text.Value.Length <= 1 || machine.Shared.Interned.ContainsKey(text.Value);
        return wasInterned && ReferenceEquals(Intern(machine, text), text);
    }

    /// <summary>The object of a literal, before it is shared.</summary>
    public virtual PyObject Literal(Machine machine, ConstantValue value) => value switch
    {
        NoneConstant => PyNone.Instance,
        EllipsisConstant => PyEllipsis.Instance,
        BoolConstant truth => PyBool.Of(truth.Value),
        IntConstant number => machine.Int(number.Value),
        FloatConstant number => machine.Float(number.Value),
        ImaginaryConstant number => machine.Complex(0.0, number.Imaginary),
        StrConstant { Value.Length: 1 } text => machine.Character(text.Value[0]),
        StrConstant text => machine.Str(text.Value),
        BytesConstant bytes => machine.Bytes(bytes.Value),
        _ => throw new ArgumentException($"'{value.GetType().Name}' is no literal.", nameof(value)),
    };

    private PyTuple Rebuilt(Machine machine, UnitConstants unit, PyTuple tuple)
    {
        var shared = new PyObject[tuple.Items.Length];
        for (var index = 0; index < shared.Length; index++)
        {
            shared[index] = Share(machine, unit, tuple.Items[index]);
        }

        return new PyTuple(shared);
    }

    /// <summary>A frozenset constant is built anew from its shared elements, in the order of the first, and once more if interning exchanged one of
    /// its strings. Whether it did can follow from what the interpreter has interned elsewhere, or from names in the code; if the order then differs, it is not known. From 3.14 on displays are
    /// folded where their constants are shared already, so that only interning builds it anew; strings are exchanged that do not look like identifiers, too.</summary>
    /// <remarks>Source: CPython, <c>merge_consts_recursive</c>, <c>intern_string_constants</c>; since 3.14 <c>optimize_lists_and_sets</c>.</remarks>
    private PySet Rebuilt(Machine machine, UnitConstants unit, PySet set)
    {
        var isRebuilt = machine.Profile.Flag("core.constantSetIsRebuilt");
        var shared = isRebuilt ? Copied(machine, set, element => Share(machine, unit, element)) : set.With(element => Share(machine, unit, element));
        var interned = Copied(machine, shared, static element => element);
        var (isExchanged, canBeExchanged) = (false, false);
        for (var slot = 0; slot < shared.SlotCount; slot++)
        {
            if (shared.TrySlot(slot, out var element, out _) && element is PyStr { Value: { Length: > 0 } text } str && (!isRebuilt || LooksLikeIdentifier(text)))
            {
                var isApart = text.Length == 1 && LooksLikeIdentifier(text) && machine.Profile.Profile.LiteralCharactersApart.Contains((char)text[0]);
                isExchanged |= isApart && !unit.MayBeName(str);
                canBeExchanged |= text.Length > 1 || isApart;
            }
        }

        var built = isExchanged ? interned : shared;

        if (canBeExchanged && !isExchanged && !HaveSameOrder(shared, interned))
        {
            built.ForgetOrder();
        }

        return built;
    }

    private static PySet Copied(Machine machine, PySet set, Func<PyObject, PyObject> element)
    {
        var copy = new PySet(PyType.FrozenSet);
        for (var slot = 0; slot < set.SlotCount; slot++)
        {
            if (set.TrySlot(slot, out var original, out var hash))
            {
                _ = copy.TryAdd(machine, element(original), hash);
            }
        }

        return copy;
    }

    private static bool HaveSameOrder(PySet left, PySet right)
    {
        for (var slot = 0; slot < left.SlotCount; slot++)
        {
            _ = left.TrySlot(slot, out var first, out _);
            _ = right.TrySlot(slot, out var second, out _);
            if (!ReferenceEquals(first, second))
            {
                return false;
            }
        }

        return true;
    }
}
