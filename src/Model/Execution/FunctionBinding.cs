using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Execution;

/// <summary>Binds the arguments of a call to the parameters of a function written in Python.</summary>
/// <remarks>Source: Python Language Reference, 6.3.4 "Calls"; CPython, <c>initialize_locals</c>, <c>_PyEval_EvalCode</c> before 3.11.</remarks>
internal static class FunctionBinding
{
    private static readonly Operation? Default = OperationTable.Find("default");
    private static readonly Operation? KeywordOnly = OperationTable.Find("keyword-only parameter");
    private static readonly Operation? Variadic = OperationTable.Find("* parameter");
    private static readonly Operation? VariadicKeyword = OperationTable.Find("** parameter");

    /// <summary>The slots of a new frame with the parameters bound.</summary>
    /// <returns>Null with a <c>TypeError</c> or a stop pending.</returns>
    internal static PyObject?[]? Bind(Machine machine, PyFunction function, CallArguments arguments)
    {
        var (code, parameters) = (function.Code, function.Code.Parameters);
        var slots = new PyObject?[code.Locals.Count];
        var given = arguments.Positional.Length;
        if (!TryPositional(machine, parameters, arguments.Positional, slots))
        {
            return null;
        }

        if ((arguments.Keywords.Length > 0 || parameters.HasVariadicKeyword) && !TryKeywords(machine, function, arguments, slots))
        {
            return null;
        }

        if (given > parameters.Positional && !parameters.HasVariadic)
        {
            _ = machine.Raise(ErrorTypes.TypeError, FunctionErrors.TooMany(machine, function, given, slots));
            return null;
        }

        if (!TryDefaults(machine, function, given, slots) || !TryKeywordDefaults(machine, function, slots))
        {
            return null;
        }

        machine.Counts.Count(parameters.KeywordOnly > 0 ? KeywordOnly : null, raises: false);
        machine.Counts.Count(parameters.HasVariadic ? Variadic : null, raises: false);
        machine.Counts.Count(parameters.HasVariadicKeyword ? VariadicKeyword : null, raises: false);
        return slots;
    }

    private static bool TryPositional(Machine machine, FunctionParameters parameters, PyObject[] positional, PyObject?[] slots)
    {
        var rules = machine.Rules.Function;
        var count = Math.Min(positional.Length, parameters.Positional);
        for (var index = 0; index < count; index++)
        {
            if ((slots[index] = rules.Argument(machine, positional[index])) is null)
            {
                return false;
            }
        }

        if (!parameters.HasVariadic)
        {
            return true;
        }

        var rest = positional.Length > count ? positional[count..] : [];
        for (var index = 0; index < rest.Length; index++)
        {
            if (rules.Argument(machine, rest[index]) is not { } argument)
            {
                return false;
            }

            rest[index] = argument;
        }

        slots[parameters.Named] = machine.Tuple(rest);
        return true;
    }

    private static bool TryKeywords(Machine machine, PyFunction function, CallArguments arguments, PyObject?[] slots)
    {
        var parameters = function.Code.Parameters;
        PyDict? others = null;
        if (parameters.HasVariadicKeyword)
        {
            others = machine.Allocated(new PyDict());
            slots[parameters.Named + (parameters.HasVariadic ? 1 : 0)] = others;
        }

        foreach (var (key, value) in arguments.Keywords)
        {
            var name = key.Value.ToString();
            var index = parameters.IndexOf(name);
            if (index < 0 && others is null)
            {
                return machine.Raise(ErrorTypes.TypeError, FunctionErrors.Unexpected(machine, function, name, arguments)) is not null;
            }

            if (index >= 0 && slots[index] is not null)
            {
                return machine.Raise(ErrorTypes.TypeError, $"{FunctionErrors.NameOf(machine, function)}() got multiple values for argument '{name}'") is not null;
            }

            if (machine.Rules.Function.Argument(machine, value) is not { } argument || (index < 0 && !others!.TrySet(machine, key, argument)))
            {
                return false;
            }

            if (index >= 0)
            {
                slots[index] = argument;
            }
        }

        return true;
    }

    private static bool TryDefaults(Machine machine, PyFunction function, int given, PyObject?[] slots)
    {
        var count = function.Code.Parameters.Positional;
        if (given >= count)
        {
            return true;
        }

        var required = count - (function.Defaults?.Items.Length ?? 0);
        var missing = 0;
        for (var index = given; index < required; index++)
        {
            missing += slots[index] is null ? 1 : 0;
        }

        if (missing > 0)
        {
            return machine.Raise(ErrorTypes.TypeError, FunctionErrors.Missing(machine, function, "positional", slots.AsSpan(0, required))) is not null;
        }

        for (var index = Math.Max(given, required); index < count; index++)
        {
            if (slots[index] is not null)
            {
                continue;
            }

            if ((slots[index] = machine.Rules.Function.Default(machine, function, index - required)) is null)
            {
                return false;
            }

            machine.Counts.Count(Default, raises: false);
        }

        return true;
    }

    private static bool TryKeywordDefaults(Machine machine, PyFunction function, PyObject?[] slots)
    {
        var parameters = function.Code.Parameters;
        var missing = false;
        for (var index = parameters.Positional; index < parameters.Named; index++)
        {
            if (slots[index] is not null)
            {
                continue;
            }

            if (function.KeywordDefaults is { } defaults)
            {
                if (!defaults.TryGet(machine, new PyStr(Programs.CodePoints.Of(parameters.Names[index])), out var value))
                {
                    return false;
                }

                slots[index] = value;
                machine.Counts.Count(value is null ? null : Default, raises: false);
            }

            missing |= slots[index] is null;
        }

        return !missing || machine.Raise(ErrorTypes.TypeError, FunctionErrors.Missing(machine, function, "keyword-only", slots.AsSpan(0, parameters.Named))) is not null;
    }
}
