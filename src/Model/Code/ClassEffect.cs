using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>class name(bases): …</c> with its decorators: bases are evaluated, the body runs once in a namespace of its own, then the class is made.</summary>
/// <remarks>Source: Python Language Reference, 8.8 "Class definitions"; CPython, <c>builtin___build_class__</c>.</remarks>
public sealed class ClassEffect(Evaluation[] decorators, Evaluation[] bases, ClassBody body, Target target) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("class");

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if (Evaluate(frame, decorators) is not { } functions || Evaluate(frame, bases) is not { } parents)
        {
            return Completion.Failed;
        }

        if (body.Run(frame, parents) is not { } value)
        {
            ClassRows.CountFailure(frame, parents);
            return Completion.Failed;
        }

        ClassRows.Count(frame, value);
        for (var index = functions.Length - 1; index >= 0; index--)
        {
            if (CallEvaluation.Call(frame, functions[index], CallArguments.Of(value)) is not { } decorated)
            {
                return Completion.Failed;
            }

            value = decorated;
        }

        return frame.Counted(Row, target.Store(frame, value) == StoreOutcome.Done) ? Completion.Done : Completion.Failed;
    }

    private static PyObject[]? Evaluate(Frame frame, Evaluation[] expressions)
    {
        var values = new PyObject[expressions.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (expressions[index].Evaluate(frame) is not { } value)
            {
                return null;
            }

            values[index] = value;
        }

        return values;
    }
}

/// <summary>The body of a class statement: its code and the variables of functions around it that it or its methods use.</summary>
/// <param name="code">The code.</param>
/// <param name="closure">The cells of the surrounding frame, in the order of <see cref="FunctionCode.Free"/>.</param>
/// <param name="hasClassCell">Whether a method needs the class itself, for <c>super()</c>: the first cell of the body's frame.</param>
public sealed class ClassBody(FunctionCode code, int[] closure, bool hasClassCell)
{
    /// <summary>Runs the body and makes the class.</summary>
    /// <returns>The class, or what a base that is no class makes of the statement; null with an error or stop pending.</returns>
    public PyObject? Run(Frame around, PyObject[] bases)
    {
        var machine = around.Machine;
        var rules = machine.Rules.Classes;
        var members = new OrderedDictionary<string, PyObject>(StringComparer.Ordinal)
        {
            ["__module__"] = machine.Shared.AttributeName(machine, ClassModule),
            ["__qualname__"] = code.QualifiedName,
        };
        if (code.Documentation is not PyNone)
        {
            members["__doc__"] = code.Documentation;
        }

        var cells = new PyCell[closure.Length];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = around.Cells[closure[index]];
        }

        if (!rules.TryPrepare(machine, bases))
        {
            return null;
        }

        var frame = new Frame(around, code, [], cells) { ClassNames = members };
        if (machine.Rules.Function.Run(machine, frame) is null)
        {
            return null;
        }

        var made = rules.MakeFromStatement(machine, code.Name, bases, members);
        if (made is null)
        {
            ClassRows.CountFailure(around, bases);
        }

        if (hasClassCell)
        {
            frame.Cells[0].Content = made;
        }

        if (made is PyType { IsHeap: true } type)
        {
            type.IsFromStatement = true;
        }

        return made;
    }

    /// <summary>The name of the module that programs run in.</summary>
    private const string ClassModule = "__main__";
}

/// <summary>The rows of class statements.</summary>
internal static class ClassRows
{
    private static readonly Operation? OfClass = OperationTable.Find("class of class");
    private static readonly Operation? OfClasses = OperationTable.Find("class of classes");
    private static readonly Operation? WithSlots = OperationTable.Find("__slots__");

    /// <summary>Counts a class that could not be made of several bases.</summary>
    internal static void CountFailure(Frame frame, PyObject[] bases)
    {
        if (bases.Length > 1)
        {
            _ = frame.Counted(OfClasses, completed: false);
        }
    }

    /// <summary>Counts what a class derives from, and its slots.</summary>
    internal static void Count(Frame frame, PyObject value)
    {
        if (value is not PyType { IsHeap: true } type)
        {
            return;
        }

        if (type.Bases.Length > 1)
        {
            _ = frame.Counted(OfClasses, completed: true);
        }
        else if (type.Bases[0].IsHeap)
        {
            _ = frame.Counted(OfClass, completed: true);
        }

        if (type.Layout != PyType.Object)
        {
            _ = frame.Counted(OperationTable.Find($"class of {type.Layout.Name}"), completed: true);
        }

        if (type.Members!.ContainsKey("__slots__"))
        {
            _ = frame.Counted(WithSlots, completed: true);
        }
    }
}
