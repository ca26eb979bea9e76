using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary><c>repr</c> and <c>str</c> of any object.</summary>
/// <remarks>A container's rule calls <see cref="RepresentationGuard.TryEnter"/> of <see cref="Machine.Representing"/> first, writes <c>[...]</c> or its like if
/// that fails, writes its elements by <see cref="TryRepr"/>, and leaves again.</remarks>
public static class Representation
{
    /// <summary>Appends <c>repr(value)</c> to <paramref name="text"/>.</summary>
    /// <returns>False with an error or stop pending, also when the text grows beyond the limit of one object or the nesting beyond that of
    /// structures.</returns>
    /// <remarks>Source: CPython, <c>PyObject_Repr</c>.</remarks>
    public static bool TryRepr(Machine machine, PyObject value, CodePointBuilder text)
    {
        if (!machine.Step())
        {
            return false;
        }

        if (machine.Representing.Depth >= machine.Limits.Nesting)
        {
            return machine.ReachLimit($"a repr nested deeper than {machine.Limits.Nesting} levels") is not null;
        }

        machine.Representing.Depth++;
        var written = machine.Rules.Of(value).TryRepr(machine, value, text);
        machine.Representing.Depth--;
        return written && (text.Length <= machine.Limits.Elements || machine.Fits(text.Length));
    }

    /// <summary><c>str(value)</c>: a str is its own.</summary>
    /// <returns>False with an error or stop pending.</returns>
    /// <remarks>Source: CPython, <c>PyObject_Str</c>.</remarks>
    public static bool TryStr(Machine machine, PyObject value, out PyStr text)
    {
        var result = value is PyStr { Type.IsHeap: false } exact ? exact : machine.Rules.Of(value).Str(machine, value) as PyStr;
        text = result ?? machine.Shared.EmptyStr;
        return result is not null;
    }

    /// <summary><c>repr(value)</c> as a str object: a new one, except for a bool.</summary>
    /// <returns>Null with an error or stop pending.</returns>
    public static PyStr? Repr(Machine machine, PyObject value)
    {
        if (value is PyBool)
        {
            return machine.Rules.Bool.Str(machine, value) as PyStr;
        }

        if (value.Type.IsHeap && machine.Step() && SpecialCalls.TryUser(machine, value.Type, "__repr__", out var method))
        {
            var answer = SpecialCalls.Call(machine, method, value);
            return answer is null or PyStr
                ? answer as PyStr
                : machine.Raise(Errors.ErrorTypes.TypeError, $"__repr__ returned non-string (type {answer.Type.Name})") as PyStr;
        }

        var text = new CodePointBuilder();
        return TryRepr(machine, value, text) && machine.Fits(text.Length) ? machine.Str(text.ToCodePoints()) : null;
    }

    /// <summary>Writes a repr that holds an address. An error message may hold one; the model then does not know its text. Anywhere else the run ends.</summary>
    public static bool TryWriteAddress(Machine machine, CodePointBuilder text)
    {
        if (!machine.Representing.IsForMessage)
        {
            return machine.NotModelled("a repr that holds an address") is not null;
        }

        machine.Representing.IsMessageUnknown = true;
        _ = text.Append("<>");
        return true;
    }

    /// <summary><c>repr(value)</c> for an error message (<c>%R</c>). A repr never holds a surrogate, so a C# string can hold it.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public static bool TryReprText(Machine machine, PyObject value, out string text)
    {
        var builder = new CodePointBuilder();
        var outer = machine.Representing.IsForMessage;
        machine.Representing.IsForMessage = true;
        var written = TryRepr(machine, value, builder);
        machine.Representing.IsForMessage = outer;
        text = written ? builder.ToCodePoints().ToString() : string.Empty;
        return written;
    }
}
