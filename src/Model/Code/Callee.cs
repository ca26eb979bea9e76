using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary>What a call calls. A method is called without an object being made for it; errors that name it need one.</summary>
public readonly struct Callee
{
    private readonly PyObject target;
    private readonly BuiltinMethod? method;
    private readonly PyObject? receiver;

    private Callee(PyObject target, BuiltinMethod? method, PyObject? receiver)
    {
        this.target = target;
        this.method = method;
        this.receiver = receiver;
    }

    /// <summary>An object.</summary>
    public static Callee Of(PyObject callee) => new(callee, null, null);

    /// <summary>A built-in method of <paramref name="receiver"/>.</summary>
    public static Callee Of(BuiltinMethod method, PyObject receiver) => new(receiver, method, receiver);

    /// <summary>A function as a method of <paramref name="receiver"/>.</summary>
    public static Callee Of(PyObject function, PyObject receiver) => new(function, null, receiver);

    /// <summary>The object that is called, made now if there is none.</summary>
    public PyObject AsObject() => method is not null ? new PyBuiltinFunction(method, receiver) : receiver is not null ? new PyBoundMethod(target, receiver) : target;
}
