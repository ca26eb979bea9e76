using Conform.Model.Objects;

namespace Conform.Model.Execution;

/// <summary>Binds the arguments of a call to the parameters of a built-in, with CPython's texts where they do not fit.</summary>
/// <remarks>Source: CPython, Python/getargs.c, Objects/methodobject.c and Objects/descrobject.c.</remarks>
public static class ArgumentBinding
{
    /// <summary>Binds the arguments of a built-in function or method.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="method">The called built-in; its owner and name are part of the texts.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>One entry for each parameter, null where an optional one is absent; for <see cref="CallStyle.Variadic"/> the positional
    /// arguments; or null with a <c>TypeError</c> pending.</returns>
    public static PyObject?[]? Bind(Machine machine, BuiltinMethod method, CallArguments arguments) =>
        Bind(machine, method.Owner, method.Name, method.SignatureIn(machine.Profile.Version), arguments);

    /// <summary>Binds the arguments of a type's constructor.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="type">The called type.</param>
    /// <param name="signature">The constructor's parameters.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>As <see cref="Bind(Machine, BuiltinMethod, CallArguments)"/>.</returns>
    public static PyObject?[]? BindType(Machine machine, PyType type, Signature signature, CallArguments arguments) =>
        Bind(machine, null, type.Name, signature, arguments);

    private static PyObject?[]? Bind(Machine machine, PyType? owner, string name, Signature signature, CallArguments arguments)
    {
        if (arguments.Keywords.Count > 0 || arguments.Positional.Length < signature.Required || arguments.Positional.Length > signature.Names.Count)
        {
            _ = machine.NotModelled($"these arguments of {owner?.Name}.{name}()");
            return null;
        }

        var bound = new PyObject?[signature.Names.Count];
        arguments.Positional.CopyTo(bound, 0);
        return bound;
    }
}
