using Conform.Model.Errors;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Execution;

/// <summary>Binds the arguments of a call to the parameters of a built-in, with CPython's texts where they do not fit.</summary>
/// <remarks>Source: CPython, Python/getargs.c, Objects/methodobject.c and Objects/descrobject.c; for functions written in Python Python/ceval.c.</remarks>
public static class ArgumentBinding
{
    /// <summary>Binds the arguments of a built-in function or method.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="method">The called built-in; its owner and name are part of the texts.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="receiver">The type after which the texts name a method that is bound to its receiver; null for the owner.</param>
    /// <returns>One entry for each parameter, null where an optional one is absent; for <see cref="CallStyle.Variadic"/> the positional
    /// arguments; or null with a <c>TypeError</c> pending.</returns>
    public static PyObject?[]? Bind(Machine machine, BuiltinMethod method, CallArguments arguments, PyType? receiver = null) =>
        Bind(machine, method.Owner, method.IsStaticMethod ? method.Owner : receiver ?? method.Owner, method.Name, method.SignatureIn(machine.Profile.Version), arguments);

    /// <summary>Binds the arguments of a type's constructor.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="type">The called type.</param>
    /// <param name="signature">The constructor's parameters.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>As <see cref="Bind(Machine, BuiltinMethod, CallArguments, PyType)"/>.</returns>
    public static PyObject?[]? BindType(Machine machine, PyType type, Signature signature, CallArguments arguments) =>
        Bind(machine, null, null, type.ShortName, signature, arguments);

    private static PyObject?[]? Bind(Machine machine, PyType? owner, PyType? receiver, string name, Signature signature, CallArguments arguments)
    {
        switch (signature.Style)
        {
            case CallStyle.Keywords:
                return BindKeywords(machine, name, signature, arguments);
            case CallStyle.Function:
                var isNamedWithClass = owner is not null && machine.Profile.Flag("core.functionIsNamedInFull");
                return BindFunction(machine, isNamedWithClass ? $"{owner!.ShortName}.{name}" : name, owner is null ? 0 : 1, signature, arguments);
        }

        if (arguments.Keywords.Length > 0)
        {
            // The methods of deque that are Parsed get their arguments in another way than those of str.
            var isNamedAlone = signature.Style is CallStyle.Parsed or CallStyle.Variadic && !ReferenceEquals(owner, CollectionTypes.Deque)
                && !machine.Profile.Flag("core.variadicMethodIsNamedWithItsType");
            var called = isNamedAlone ? name : Qualified(machine, receiver, name);
            return Refuse(machine, $"{called}() takes no keyword arguments");
        }

        var given = arguments.Positional.Length;
        var (least, most) = (signature.Required, signature.Names.Count);
        if (signature.Style == CallStyle.Variadic || (given == least && given == most))
        {
            return arguments.Positional;
        }

        if (given >= least && given <= most)
        {
            return Padded(arguments.Positional, most);
        }

        return Refuse(machine, signature.Style switch
        {
            CallStyle.NoArguments => $"{Qualified(machine, receiver, name)}() takes no arguments ({given} given)",
            CallStyle.Parsed => $"{name}() takes {(least == most ? "exactly" : given < least ? "at least" : "at most")} {Count(given < least ? least : most, "argument")} ({given} given)",
            CallStyle.OneArgument => $"{Qualified(machine, receiver, name)}() takes exactly one argument ({given} given)",
            _ when given < least => $"{name} expected {(least < most ? "at least " : string.Empty)}{Count(least, "argument")}, got {given}",
            _ => $"{name} expected {(least < most ? "at most " : string.Empty)}{Count(most, "argument")}, got {given}",
        });
    }

    /// <summary>Source: CPython, <c>_PyArg_UnpackKeywords</c>.</summary>
    private static PyObject?[]? BindKeywords(Machine machine, string name, Signature signature, CallArguments arguments)
    {
        var (positional, keywords) = (arguments.Positional, arguments.Keywords);
        var given = positional.Length;
        var total = signature.Names.Count;
        var byPosition = total - signature.KeywordOnly;
        if (keywords.Length == 0 && given >= signature.Required && given <= byPosition)
        {
            return given == total ? positional : Padded(positional, total);
        }

        if (given + keywords.Length > total)
        {
            return Refuse(machine, $"{name}() takes at most {total} {(given == 0 ? "keyword " : string.Empty)}argument{Plural(total)} ({given + keywords.Length} given)");
        }

        if (given > byPosition)
        {
            return Refuse(machine, byPosition == 0
                ? $"{name}() takes no positional arguments"
                : $"{name}() takes {(signature.Required < byPosition ? "at most" : "exactly")} {Count(byPosition, "positional argument")} ({given} given)");
        }

        var least = Math.Min(signature.PositionalOnly, signature.Required);
        if (given < least)
        {
            return Refuse(machine, $"{name}() takes {(least < byPosition ? "at least" : "exactly")} {Count(least, "positional argument")} ({given} given)");
        }

        var bound = Padded(positional, total);
        var left = keywords.Length;
        for (var index = Math.Max(given, signature.PositionalOnly); index < total; index++)
        {
            bound[index] = Keyword(arguments, signature.Names[index]);
            if (bound[index] is not null)
            {
                left--;
            }
            else if (index < signature.Required)
            {
                return Refuse(machine, $"{name}() missing required argument '{signature.Names[index]}' (pos {index + 1})");
            }
        }

        if (left == 0)
        {
            return bound;
        }

        for (var index = signature.PositionalOnly; index < given; index++)
        {
            if (Keyword(arguments, signature.Names[index]) is not null)
            {
                return Refuse(machine, $"argument for {name}() given by name ('{signature.Names[index]}') and position ({index + 1})");
            }
        }

        var unknown = Unknown(signature, arguments);
        return Refuse(machine, FunctionErrors.Suggesting(machine, machine.Profile.Text("core.unexpectedKeyword", name, unknown), unknown, signature.Names.Skip(signature.PositionalOnly)));
    }

    /// <summary>Source: CPython, <c>initialize_locals</c> (<c>_PyEval_EvalCode</c> before 3.11).</summary>
    private static PyObject?[]? BindFunction(Machine machine, string name, int receivers, Signature signature, CallArguments arguments)
    {
        var given = arguments.Positional.Length;
        var total = signature.Names.Count;
        var bound = Padded(given > total ? arguments.Positional[..total] : arguments.Positional, total);
        foreach (var (key, value) in arguments.Keywords)
        {
            var index = IndexOf(signature, key);
            if (index < 0)
            {
                var text = $"{name}() got an unexpected keyword argument '{key.Value}'";
                return Refuse(machine, FunctionErrors.Suggesting(machine, text, key.Value.ToString(), signature.Names.Skip(signature.PositionalOnly)));
            }

            if (bound[index] is not null)
            {
                return Refuse(machine, $"{name}() got multiple values for argument '{key.Value}'");
            }

            bound[index] = value;
        }

        if (given > total)
        {
            var (least, most) = (signature.Required + receivers, Count(total + receivers, "positional argument"));
            var takes = signature.Required < total ? $"from {least} to {most}" : most;
            return Refuse(machine, $"{name}() takes {takes} but {given + receivers} {(given + receivers == 1 ? "was" : "were")} given");
        }

        var missing = new List<string>();
        for (var index = 0; index < signature.Required; index++)
        {
            if (bound[index] is null)
            {
                missing.Add($"'{signature.Names[index]}'");
            }
        }

        return missing.Count == 0
            ? bound
            : Refuse(machine, $"{name}() missing {missing.Count} required positional argument{Plural(missing.Count)}: {string.Join(" and ", missing)}");
    }

    private static PyObject?[]? Refuse(Machine machine, string message)
    {
        _ = machine.Raise(ErrorTypes.TypeError, message);
        return null;
    }

    private static string Qualified(Machine machine, PyType? owner, string name) =>
        owner is not null && machine.Profile.Flag("core.methodIsNamedWithItsType") ? $"{CalleeText.NameOf(owner)}.{name}" : name;

    private static PyObject?[] Padded(PyObject[] positional, int length)
    {
        var bound = new PyObject?[length];
        positional.CopyTo(bound, 0);
        return bound;
    }

    private static PyObject? Keyword(CallArguments arguments, string name)
    {
        foreach (var (key, value) in arguments.Keywords)
        {
            if (IsCalled(key, name))
            {
                return value;
            }
        }

        return null;
    }

    private static string Unknown(Signature signature, CallArguments arguments)
    {
        foreach (var (key, _) in arguments.Keywords)
        {
            if (IndexOf(signature, key) < signature.PositionalOnly)
            {
                return key.Value.ToString();
            }
        }

        return string.Empty;
    }

    private static int IndexOf(Signature signature, PyStr key)
    {
        for (var index = signature.PositionalOnly; index < signature.Names.Count; index++)
        {
            if (IsCalled(key, signature.Names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsCalled(PyStr key, string name)
    {
        if (key.Value.Length != name.Length)
        {
            return false;
        }

        for (var index = 0; index < name.Length; index++)
        {
            if (key.Value[index] != name[index])
            {
                return false;
            }
        }

        return true;
    }

    private static string Count(int number, string what) => $"{number} {what}{Plural(number)}";

    private static string Plural(int number) => number == 1 ? string.Empty : "s";
}
