using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>How an error about the arguments of a call names what is called: <c>list.append()</c>.</summary>
/// <remarks>Source: CPython, <c>_PyObject_FunctionStr</c>; in 3.8 <c>PyEval_GetFuncName</c> and <c>PyEval_GetFuncDesc</c>.</remarks>
public static class CalleeText
{
    /// <summary>The text for <paramref name="callee"/>.</summary>
    /// <returns>False with an error or stop pending, because the text holds the repr of what cannot be called.</returns>
    public static bool TryOf(Machine machine, PyObject callee, out string text)
    {
        var byType = machine.Profile.Flag("core.calleeIsNamedByItsType");
        switch (callee)
        {
            case PyBoundMethod { Function: PyFunction } method:
                return TryOf(machine, method.Function, out text);
            case PyType { IsHeap: true } type when !byType:
                text = $"__main__.{type.QualifiedName ?? type.Name}()";
                return true;
            case PyBuiltinFunction { Method: var method } when !byType || !ReferenceEquals(callee.Type, PyType.MethodWrapper):
                text = byType ? $"{method.Name}()" : $"{Owner((PyBuiltinFunction)callee)}{method.Name}()";
                return true;
            case PyFunction function:
                text = byType ? $"{((PyStr)function.Name).Value}()" : $"__main__.{((PyStr)function.QualifiedName).Value}()";
                return true;
            case PyMethodDescriptor { Method: var method } when !byType:
                text = $"{Owner(method)}{method.Name}()";
                return true;
            case PyType type when !byType:
                text = $"{type.Name}()";
                return true;
        }

        if (byType)
        {
            text = $"{callee.Type.Name} object";
            return true;
        }

        text = string.Empty;
        if (!Representation.TryStr(machine, callee, out var representation))
        {
            return false;
        }

        text = representation.Value.ToString();
        return true;
    }

    /// <summary>A bound method written in C is named after the type of its receiver, which may be a subclass; one written in Python after its module and class.</summary>
    /// <remarks>Source: CPython, <c>meth_get__qualname__</c>.</remarks>
    private static string Owner(PyBuiltinFunction function) =>
        function.Method.Owner is { ModuleName: { } module } owner ? $"{module}.{NameOf(owner)}."
            : ReferenceEquals(function.Type, PyType.BuiltinFunction) && function.Receiver is { } receiver ? $"{NameOf(receiver as PyType ?? receiver.Type)}."
            : Owner(function.Method);

    /// <summary>What a type is called before the name of a method.</summary>
    internal static string NameOf(PyType type) => type.QualifiedName ?? type.ShortName;

    private static string Owner(BuiltinMethod method) =>
        method.Owner is { } owner ? $"{NameOf(owner)}." : method.Module is { } module ? $"{module}." : string.Empty;
}
