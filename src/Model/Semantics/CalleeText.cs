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
            case PyBuiltinFunction { Method: var method }:
                text = byType ? $"{method.Name}()" : $"{Owner(method)}{method.Name}()";
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

    private static string Owner(BuiltinMethod method) =>
        method.Owner is { } owner ? $"{owner.Name}." : method.Module is { } module ? $"{module}." : string.Empty;
}
