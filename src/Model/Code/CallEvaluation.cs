using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>value.name</c> as a value.</summary>
/// <remarks>Source: Python Language Reference, 6.3.1 "Attribute references".</remarks>
public sealed class AttributeEvaluation(Evaluation value, string name) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() && value.Evaluate(frame) is { } found ? Read(frame, found, name) : null;

    /// <summary>Reads an attribute, and counts it.</summary>
    internal static PyObject? Read(Frame frame, PyObject self, string name)
    {
        var row = self is PyInt or PyFloat or PyComplex or PyRange or PySlice ? OperationRows.Of(self.Type).Attribute(name) : AttributeRows.Read(self);
        return frame.Counted(row, AttributeAccess.Get(frame.Machine, self, name));
    }
}

/// <summary><c>function(arguments)</c>: the function is evaluated first, then the arguments from left to right.</summary>
/// <remarks>Source: Python Language Reference, 6.3.4 "Calls".</remarks>
public sealed class CallEvaluation(Evaluation function, Arguments arguments) : Evaluation
{
    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame) =>
        frame.Machine.Step() && function.Evaluate(frame) is { } callee && arguments.TryEvaluate(frame, Callee.Of(callee), out var evaluated)
            ? arguments.Counted(frame, callee, Call(frame, callee, evaluated))
            : null;

    /// <summary>Calls any object, and counts it.</summary>
    internal static PyObject? Call(Frame frame, PyObject callee, CallArguments arguments)
    {
        var result = frame.Counted(Row(callee), NeedsAddress(frame.Machine, callee, arguments) ? null : frame.Machine.Rules.Of(callee).Call(frame.Machine, callee, arguments));
        if (result is PyGenerator generator)
        {
            generator.IsNew = callee is PyFunction { Code.IsGenerator: true };
        }

        return result;
    }

    /// <summary>Whether what is called would look at the number of an address; the run has ended then.</summary>
    internal static bool NeedsAddress(Machine machine, PyObject callee, CallArguments arguments) =>
        HasAddress(arguments.Positional) && callee is not PyFunction && !(callee is PyBuiltinFunction { Method: var method } && (method.Name == "id" || KeepsItsArgument(method))) && Types.AddressRules.Unknown(machine) is null;

    /// <summary>Whether a method keeps the object that it is given, and does not look at it.</summary>
    internal static bool KeepsItsArgument(BuiltinMethod method) =>
        method.Name == "append" && (ReferenceEquals(method.Owner, PyType.List) || ReferenceEquals(method.Owner, CollectionTypes.Deque));

    private static bool HasAddress(PyObject[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is PyAddress)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly Operation? PythonFunction = OperationTable.Find("call function");

    private static readonly Operation? Class = OperationTable.Find("call class");
    private static readonly Operation? Method = OperationTable.Find("call method");

    private static Operation? Row(PyObject callee) => callee switch
    {
        PyType { IsHeap: true } => Class,
        PyBoundMethod => Method,
        PyType type => OperationRows.Of(type).Construct,
        PyBuiltinFunction function => function.Method.Operation,
        PyMethodDescriptor descriptor => descriptor.Method.Operation,
        PyFunction => PythonFunction,
        _ => null,
    };
}

/// <summary><c>value.name(arguments)</c>: the method is looked up before the arguments are evaluated, and called without a bound method being made.</summary>
/// <remarks>Source: CPython, <c>LOAD_METHOD</c> and <c>CALL_METHOD</c>.</remarks>
public sealed class MethodCallEvaluation(Evaluation value, string name, Arguments arguments) : Evaluation
{
    private static readonly Operation? Row = OperationTable.Find("call method");

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        if (!machine.Step() || value.Evaluate(frame) is not { } self)
        {
            return null;
        }

        if (AttributeAccess.TryMethod(machine, self, name, out var method, out var receiver) && receiver is not null)
        {
            return arguments.TryEvaluate(frame, Callee.Of(method, receiver), out var evaluated) && TryUseIds(machine, receiver, evaluated)
                ? frame.Counted(method.Operation, !CallEvaluation.KeepsItsArgument(method) && CallEvaluation.NeedsAddress(machine, receiver, evaluated) ? null : Invoke(machine, method, receiver, evaluated))
                : null;
        }

        if (AttributeAccess.TryFunction(machine, self, name, out var function) && !(function is PyMethodDescriptor && arguments.BindMethod(machine)))
        {
            return arguments.TryEvaluate(frame, Callee.Of(function, self), out var rest)
                ? arguments.Counted(frame, function, CallMethod(frame, function, new([self, .. rest.Positional], rest.Keywords)))
                : null;
        }

        if (machine.HasFailed)
        {
            return null;
        }

        // Bound for this call only, whatever it is as a value.
        var found = function is PyMethodDescriptor { Method: var bound } ? machine.Allocated(new PyBuiltinFunction(bound, self)) : AttributeAccess.Get(machine, self, name);
        return found is { } callee && arguments.TryEvaluate(frame, Callee.Of(callee), out var others)
            ? arguments.Counted(frame, callee, CallEvaluation.Call(frame, callee, others))
            : null;
    }

    private PyObject? Invoke(Machine machine, BuiltinMethod method, PyObject receiver, CallArguments given) => method.IsClassMethod || arguments.BindMethod(machine)
        ? method.InvokeBound(machine, receiver, given)
        : method.Invoke(machine, receiver, given);

    /// <summary>Makes keys of the ids that are given to a method of the memo of a deep copy.</summary>
    private static bool TryUseIds(Machine machine, PyObject receiver, CallArguments arguments)
    {
        if (receiver is PyDict { Memo: not null } && arguments.Positional is [PyAddress id, ..])
        {
            arguments.Positional[0] = Copying.DeepCopyMemo.KeyIn(machine, receiver, id)!;
        }

        return true;
    }

    private static PyObject? CallMethod(Frame frame, PyObject function, CallArguments arguments) => function is PyFunction
        ? frame.Counted(Row, frame.Machine.Rules.Of(function).Call(frame.Machine, function, arguments))
        : CallEvaluation.Call(frame, function, arguments);
}
