using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Types;

/// <content>Translation tables.</content>
public partial class StrRules
{
    private const int CodePointLimit = 0x110000;

    /// <summary><c>translate(table)</c>: each character is looked up by its code point; what the table does not have stays.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.translate</c>; CPython, <c>_PyUnicode_TranslateCharmap</c>.</remarks>
    public virtual PyObject? Translate(Machine machine, PyStr self, PyObject table)
    {
        var text = new CodePointBuilder();
        foreach (var point in self.Value.Points)
        {
            if (!machine.Step() || !TryTranslate(machine, table, point, text) || !machine.Fits(text.Length))
            {
                return null;
            }
        }

        var points = text.ToCodePoints();
        return points.Length == 1 ? machine.Character(points[0]) : machine.Str(points);
    }

    /// <summary><c>str.maketrans</c>: a new dict from code points to what stands for them.</summary>
    /// <remarks>Source: Python Library Reference, <c>str.maketrans</c>; CPython, <c>unicode_maketrans_impl</c>.</remarks>
    public virtual PyObject? MakeTable(Machine machine, PyObject first, PyObject? second, PyObject? removed)
    {
        if (WrongText(second) is { } wrong)
        {
            return machine.Raise(ErrorTypes.TypeError, $"maketrans() argument 2 must be str, not {wrong}");
        }

        if (WrongText(removed) is { } wrongRemoved)
        {
            return machine.Raise(ErrorTypes.TypeError, $"maketrans() argument 3 must be str, not {wrongRemoved}");
        }

        return second is PyStr to ? MakeTable(machine, first, to, removed as PyStr) : MakeTable(machine, first);
    }

    private static string? WrongText(PyObject? argument) => argument is null or PyStr ? null : ArgumentConversion.NameOf(argument);

    private static PyDict? MakeTable(Machine machine, PyObject first, PyStr to, PyStr? removed)
    {
        var table = machine.Allocated(new PyDict());
        if (first is not PyStr from)
        {
            _ = machine.Raise(ErrorTypes.TypeError, "first maketrans argument must be a string if there is a second argument");
            return null;
        }

        if (from.Value.Length != to.Value.Length)
        {
            _ = machine.Raise(ErrorTypes.ValueError, "the first two maketrans arguments must have equal length");
            return null;
        }

        for (var index = 0; index < from.Value.Length; index++)
        {
            if (!machine.Step() || !table.TrySet(machine, machine.Int(from.Value[index]), machine.Int(to.Value[index])))
            {
                return null;
            }
        }

        foreach (var point in removed?.Value.Points ?? [])
        {
            if (!machine.Step() || !table.TrySet(machine, machine.Int(point), PyNone.Instance))
            {
                return null;
            }
        }

        return table;
    }

    private static PyObject? MakeTable(Machine machine, PyObject first)
    {
        if (!ReferenceEquals(first.Type, PyType.Dict))
        {
            return machine.Raise(ErrorTypes.TypeError, "if you give only one argument to maketrans it must be a dict");
        }

        var source = (PyDict)first;
        var table = machine.Allocated(new PyDict());
        for (var index = 0; index < source.EntryCount; index++)
        {
            if (!source.TryEntry(index, out var key, out var value, out _))
            {
                continue;
            }

            if (key is PyStr { Value: var text })
            {
                if (text.Length != 1)
                {
                    return machine.Raise(ErrorTypes.ValueError, "string keys in translate table must be of length 1");
                }

                key = machine.Int(text[0]);
            }
            else if (key is not PyInt)
            {
                return machine.Raise(ErrorTypes.TypeError, "keys in translate table must be strings or integers");
            }

            if (!machine.Step() || !table.TrySet(machine, key, value))
            {
                return null;
            }
        }

        return table;
    }

    private static bool TryTranslate(Machine machine, PyObject table, int point, CodePointBuilder text)
    {
        switch (machine.Rules.Of(table).GetItem(machine, table, machine.Int(point)))
        {
            case null when machine.Error is { } error && error.Type.IsSubtypeOf(ErrorTypes.LookupError):
                _ = machine.TakeError();
                _ = text.Append(point);
                return true;
            case null:
                return false;
            case PyNone:
                return true;
            case PyStr replacement:
                _ = text.Append(replacement.Value);
                return true;
            case PyInt { Value: var number }:
                if (number < 0 || number >= CodePointLimit)
                {
                    return machine.Raise(ErrorTypes.ValueError, "character mapping must be in range(0x110000)") is not null;
                }

                _ = text.Append((int)number);
                return true;
            default:
                return machine.Raise(ErrorTypes.TypeError, "character mapping must return integer, None or str") is not null;
        }
    }
}
