using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Types;

/// <summary>What can be done with a function written in Python.</summary>
/// <remarks>Source: Python Language Reference, 8.7 "Function definitions" and 6.3.4 "Calls"; CPython, Objects/funcobject.c.</remarks>
public partial class FunctionRules : BuiltinFunctionRules
{
    /// <summary>Calls the function: a new frame, in which the parameters are bound to the arguments.</summary>
    public override PyObject? Call(Machine machine, PyObject self, CallArguments arguments)
    {
        if (self is not PyFunction function)
        {
            return base.Call(machine, self, arguments);
        }

        if (FunctionBinding.Bind(machine, function, arguments) is not { } slots)
        {
            return null;
        }

        if (function.Code.IsGenerator)
        {
            return machine.Allocated(new PyGenerator(new(function.DefinedIn, function.Code, slots, function.Closure) { Suspension = new() }, function.Name, function.QualifiedName));
        }

        var result = Run(machine, new(function.DefinedIn, function.Code, slots, function.Closure));
        if (machine.Lifetimes is { } lifetimes && machine.Profile.Flag("core.callerHoldsArguments"))
        {
            lifetimes.Drop(Enumerable.Reverse(arguments.Keywords).Select(keyword => keyword.Value));
            lifetimes.Drop(Enumerable.Reverse(arguments.Positional));
        }

        machine.Lifetimes?.Hold(result);
        return result;
    }

    /// <summary>What a parameter is bound to: the argument itself.</summary>
    /// <remarks>Source: Python Language Reference, 4.2.1 "Binding of names"; Python FAQ, "How do I write a function with output parameters (call by
    /// reference)?".</remarks>
    public virtual PyObject? Argument(Machine machine, PyObject argument) => argument;

    /// <summary>What a positional parameter is bound to without an argument: the value that its default had when the function was defined, one object.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="function">The called function.</param>
    /// <param name="index">The index of the default in <see cref="PyFunction.Defaults"/>.</param>
    /// <remarks>Source: Python Language Reference, 8.7: "Default parameter values are evaluated from left to right when the function definition is executed."</remarks>
    public virtual PyObject? Default(Machine machine, PyFunction function, int index) => function.Defaults!.Items[index];

    /// <summary>The cell by which a new function sees a variable of the function around it: the same one, so that both see what is assigned later.</summary>
    /// <remarks>Source: Python Language Reference, 4.2.2 "Resolution of names".</remarks>
    public virtual PyCell Capture(PyCell cell) => cell;

    /// <summary>What a call evaluates to: what the function returned, the object itself.</summary>
    public virtual PyObject? Returned(Machine machine, PyObject result) => result;

    /// <summary>Functions are equal to themselves alone.</summary>
    public override PyObject? Compare(Machine machine, ComparisonOperator operation, PyObject self, PyObject other) =>
        self is PyFunction || other is PyFunction ? PyNotImplemented.Instance : base.Compare(machine, operation, self, other);

    /// <inheritdoc/>
    public override bool TryHash(Machine machine, PyObject self, out long hash)
    {
        if (self is not PyFunction)
        {
            return base.TryHash(machine, self, out hash);
        }

        hash = machine.AddressOf(self);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) =>
        Representation.TryWriteAddress(machine, text);

    /// <summary>Runs the body in a frame.</summary>
    internal PyObject? Run(Machine machine, Frame frame)
    {
        if (!machine.Calls.TryEnter(frame))
        {
            return null;
        }

        var completion = frame.Code!.Body.Execute(frame);
        machine.Calls.Leave();
        machine.Lifetimes?.Leave(frame);
        if (frame.Code.SpecialRow is { } row && (completion != Completion.Failed || machine.Error is not null))
        {
            machine.Counts.Count(row, completion == Completion.Failed);
        }

        return completion == Completion.Failed ? null : Returned(machine, completion == Completion.Return ? frame.Result! : PyNone.Instance);
    }
}
