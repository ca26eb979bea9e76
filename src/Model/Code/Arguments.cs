using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>The compiled arguments of a call.</summary>
/// <param name="positional">Positional arguments, stars among them.</param>
/// <param name="keywords">Keyword arguments; a null name is <c>**</c>.</param>
/// <remarks>Source: Python Language Reference, 6.3.4 "Calls"; CPython, <c>compiler_call_helper</c>, <c>CALL_FUNCTION_EX</c>.</remarks>
public sealed class Arguments(StarredElement[] positional, (PyStr? Name, Evaluation Value)[] keywords)
{
    private static readonly Operation? CallWithKeyword = OperationTable.Find("call keyword");
    private static readonly Operation? CallWithStar = OperationTable.Find("call *");
    private static readonly Operation? CallWithStars = OperationTable.Find("call **");

    /// <summary>No arguments.</summary>
    public static Arguments None { get; } = new([], []);

    private readonly bool hasNames = Array.Exists(keywords, keyword => keyword.Name is not null);
    private readonly bool hasStars = Array.Exists(positional, element => element.IsStarred);
    private readonly bool hasDoubleStars = Array.Exists(keywords, keyword => keyword.Name is null);

    /// <summary>Whether a method that is called with them is bound to its receiver first: stars do that, and keywords did in older versions.</summary>
    /// <remarks>Source: CPython, <c>maybe_optimize_method_call</c>.</remarks>
    internal bool BindMethod(Machine machine) => hasStars || hasDoubleStars || (hasNames && machine.Profile.Flag("core.keywordsBindMethods"));

    /// <summary>Evaluates the arguments of a call of <paramref name="callee"/>, which is part of some texts.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public bool TryEvaluate(Frame frame, Callee callee, out CallArguments arguments)
    {
        arguments = default;
        return hasStars || hasDoubleStars
            ? TryUnpack(frame, callee, out arguments)
            : TryPlain(frame, out arguments);
    }

    /// <summary>Counts the forms of arguments of a call of what the program made, by the result of the call.</summary>
    /// <returns><paramref name="result"/>.</returns>
    internal PyObject? Counted(Frame frame, PyObject callee, PyObject? result)
    {
        if ((hasStars || keywords.Length > 0) && callee is PyFunction or PyBoundMethod or PyType { IsHeap: true })
        {
            _ = frame.Counted(hasStars ? CallWithStar : null, result);
            _ = frame.Counted(hasDoubleStars ? CallWithStars : null, result);
            _ = frame.Counted(hasNames ? CallWithKeyword : null, result);
        }

        return result;
    }

    private bool TryPlain(Frame frame, out CallArguments arguments)
    {
        arguments = default;
        var values = positional.Length == 0 ? [] : new PyObject[positional.Length];
        var places = values.AsSpan();
        for (var index = 0; index < places.Length; index++)
        {
            if (positional[index].Value.Evaluate(frame) is not { } value)
            {
                return false;
            }

            places[index] = value;
        }

        if (keywords.Length == 0)
        {
            arguments = new(values, []);
            return true;
        }

        var named = new KeyValuePair<PyStr, PyObject>[keywords.Length];
        for (var index = 0; index < named.Length; index++)
        {
            if (keywords[index].Value.Evaluate(frame) is not { } value)
            {
                return false;
            }

            named[index] = new(keywords[index].Name!, value);
        }

        arguments = new(values, named);
        return true;
    }

    private bool TryUnpack(Frame frame, Callee callee, out CallArguments arguments)
    {
        arguments = default;
        var machine = frame.Machine;
        var unpacksLast = machine.Profile.Flag("core.starsAreUnpackedLast");
        List<PyObject> items = [];

        // A star that is alone is left to the call, after the keyword arguments.
        PyObject? alone = null;
        if (positional is [{ IsStarred: true } only])
        {
            if ((alone = only.Value.Evaluate(frame)) is null)
            {
                return false;
            }
        }
        else if (!TryPositional(frame, callee, unpacksLast, items))
        {
            return false;
        }

        var named = new PyDict();
        if (!TryKeywords(frame, callee, unpacksLast, named))
        {
            return false;
        }

        if (alone is not null && !TryStar(machine, callee, alone, items, inCall: true))
        {
            if (keywords.Length > 0 && machine.Profile.Flag("core.failedStarLeaksKeywords"))
            {
                machine.Lifetimes?.Leak(named);
            }

            return false;
        }

        if (Named(machine, callee, named) is not { } pairs)
        {
            return false;
        }

        arguments = new([.. items], pairs) { Whole = alone is PyTuple { Type.IsHeap: false } whole ? whole : null };
        return true;
    }

    private bool TryPositional(Frame frame, Callee callee, bool unpacksLast, List<PyObject> items)
    {
        var values = new PyObject[positional.Length];
        for (var index = 0; index < positional.Length; index++)
        {
            if (positional[index].Value.Evaluate(frame) is not { } value)
            {
                return false;
            }

            values[index] = value;
            if (!unpacksLast && !TryTake(frame.Machine, callee, positional[index], value, items, inCall: false))
            {
                return false;
            }
        }

        for (var index = 0; unpacksLast && index < values.Length; index++)
        {
            if (!TryTake(frame.Machine, callee, positional[index], values[index], items, inCall: true))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryTake(Machine machine, Callee callee, StarredElement element, PyObject value, List<PyObject> items, bool inCall)
    {
        if (element.IsStarred)
        {
            return TryStar(machine, callee, value, items, inCall);
        }

        items.Add(value);
        return true;
    }

    private static bool TryStar(Machine machine, Callee callee, PyObject value, List<PyObject> items, bool inCall)
    {
        if (!inCall || machine.Rules.Of(value).IsIterableOf(machine, value))
        {
            return machine.Rules.StarUnpacking.TryInDisplay(machine, value, items);
        }

        return CalleeText.TryOf(machine, callee.AsObject(), out var name)
            && machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.starInCall", name, value.Type.Name)) is not null;
    }

    private bool TryKeywords(Frame frame, Callee callee, bool unpacksLast, PyDict named)
    {
        var pending = new List<(PyStr? Name, PyObject Value)>(keywords.Length);
        foreach (var (name, keyword) in keywords)
        {
            // What stands before a star is stored before the star's operand is evaluated.
            if ((name is null && !unpacksLast && !TryStore(frame.Machine, callee, named, pending)) || keyword.Evaluate(frame) is not { } value)
            {
                return false;
            }

            pending.Add((name, value));
            if (name is null && !unpacksLast && !TryStore(frame.Machine, callee, named, pending))
            {
                return false;
            }
        }

        return TryStore(frame.Machine, callee, named, pending);
    }

    private static bool TryStore(Machine machine, Callee callee, PyDict named, List<(PyStr? Name, PyObject Value)> pending)
    {
        foreach (var (name, value) in pending)
        {
            if (name is not null ? !TryStore(machine, callee, named, name, value) : !TryMerge(machine, callee, named, value))
            {
                return false;
            }
        }

        pending.Clear();
        return true;
    }

    private static bool TryMerge(Machine machine, Callee callee, PyDict named, PyObject value)
    {
        if (value.Type.IsHeap && machine.Rules.Classes.Lookup(machine, value.Type, "keys") is not null)
        {
            var merged = new PyDict();
            return machine.Rules.Dict.TryMerge(machine, merged, value) && TryMerge(machine, callee, named, merged);
        }

        if (value is not PyDict mapping)
        {
            return CalleeText.TryOf(machine, callee.AsObject(), out var name)
                && machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("core.starsInCall", name, value.Type.Name)) is not null;
        }

        if (mapping is PyOrderedDict ordered)
        {
            for (var node = ordered.First; node is not null; node = node.Next)
            {
                if (ordered.ValueOf(machine, node) is not { } item || !TryStore(machine, callee, named, node.Key, item))
                {
                    return false;
                }
            }

            return true;
        }

        for (var index = 0; index < mapping.EntryCount; index++)
        {
            if (mapping.TryEntry(index, out var key, out var item, out _) && !TryStore(machine, callee, named, key, item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryStore(Machine machine, Callee callee, PyDict named, PyObject key, PyObject value)
    {
        if (!named.TryGet(machine, key, out var present))
        {
            return false;
        }

        if (present is null)
        {
            return named.TrySet(machine, key, value);
        }

        // Which of two wrongs is told depends on the version: a key that is no string, or one that comes twice.
        return key is PyStr text
            ? CalleeText.TryOf(machine, callee.AsObject(), out var name)
                && machine.Raise(ErrorTypes.TypeError, $"{name} got multiple values for keyword argument '{text.Value}'") is not null
            : machine.NotModelled("keyword arguments that are not named by strings") is not null;
    }

    private static KeyValuePair<PyStr, PyObject>[]? Named(Machine machine, Callee callee, PyDict named)
    {
        var pairs = new KeyValuePair<PyStr, PyObject>[named.Count];
        var count = 0;
        for (var index = 0; index < named.EntryCount; index++)
        {
            if (!named.TryEntry(index, out var key, out var value, out _))
            {
                continue;
            }

            if (key is not PyStr text)
            {
                // Some callables look at their arguments before they look at the names; which do, depends on the version.
                _ = RaiseNoString(machine, callee.AsObject(), isFirst: count == 0);
                return null;
            }

            if (text.Type.IsHeap)
            {
                // Names are compared with ==, which may be the program's.
                _ = machine.NotModelled("keyword arguments that are named by objects of a subclass of str");
                return null;
            }

            pairs[count++] = new(text, value);
        }

        return pairs;
    }

    private static PyObject? RaiseNoString(Machine machine, PyObject callee, bool isFirst)
    {
        if (callee is PyFunction or PyBoundMethod { Function: PyFunction })
        {
            var function = callee as PyFunction ?? (PyFunction)((PyBoundMethod)callee).Function;
            return machine.Profile.Flag("core.functionKeywordsAreCheckedFirst") ? machine.Raise(ErrorTypes.TypeError, "keywords must be strings")
                : isFirst ? machine.Raise(ErrorTypes.TypeError, $"{function.Code.Name.Value}() keywords must be strings")
                : machine.NotModelled("keyword arguments of which a later one is not named by a string");
        }

        return machine.Profile.Flag("core.keywordsAreCheckedFirst") && LooksAtNamesFirst(machine, callee)
            ? machine.Raise(ErrorTypes.TypeError, "keywords must be strings")
            : machine.NotModelled("keyword arguments that are not named by strings");
    }

    /// <summary>Whether a callable refuses names that are no strings before it looks at the arguments; for others the version decides what it says.</summary>
    private static bool LooksAtNamesFirst(Machine machine, PyObject callee) => callee switch
    {
        PyType type => type != PyType.Slice && !type.IsSubtypeOf(ErrorTypes.BaseException)
            && (SpecialCalls.TryUser(machine, type, "__init__", out _) || !(ReferenceEquals(type.Layout, PyType.Object) || (type.IsHeap && LooksAtKeywordsFirst(type.Layout)))),
        PyBuiltinFunction function => function.Method.Name is not ("max" or "min"),
        PyMethodDescriptor => true,
        _ => false,
    };

    /// <summary>Whether the subclasses of a built-in type refuse every keyword, before they look at its name.</summary>
    private static bool LooksAtKeywordsFirst(PyType layout) =>
        layout == PyType.List || layout == PyType.Tuple || layout == PyType.Set || layout == PyType.FrozenSet || layout == PyType.Float;
}
