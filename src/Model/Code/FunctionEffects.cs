using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary><c>def name(…): …</c> with its decorators: these are evaluated first, from the top, and called from the bottom; the last result is bound.</summary>
/// <remarks>Source: Python Language Reference, 8.7 "Function definitions".</remarks>
public sealed class DefinitionEffect(Evaluation[] decorators, Evaluation definition, Target target) : Effect
{
    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var functions = new PyObject[decorators.Length];
        for (var index = 0; index < functions.Length; index++)
        {
            if (decorators[index].Evaluate(frame) is not { } decorator)
            {
                return Completion.Failed;
            }

            functions[index] = decorator;
        }

        var value = definition.Evaluate(frame);
        for (var index = functions.Length - 1; index >= 0 && value is not null; index--)
        {
            value = CallEvaluation.Call(frame, functions[index], CallArguments.Of(value));
        }

        return value is not null && target.Store(frame, value) == StoreOutcome.Done ? Completion.Done : Completion.Failed;
    }
}

/// <summary><c>return value</c>; without a value it is <c>None</c>.</summary>
/// <remarks>Source: Python Language Reference, 7.6 "The return statement".</remarks>
public sealed class ReturnEffect(Evaluation? value) : Effect
{
    private static readonly Operation? Row = OperationTable.Find("return");

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        if ((value is null ? PyNone.Instance : value.Evaluate(frame)) is not { } result)
        {
            return Completion.Failed;
        }

        frame.Result = frame.Counted(Row, result);
        return Completion.Return;
    }
}

/// <summary><c>global</c> or <c>nonlocal</c>: it says where names are, which the compiler has done, and executes nothing.</summary>
/// <remarks>Source: Python Language Reference, 7.12 and 7.13.</remarks>
public sealed class DeclarationEffect(bool isGlobal) : Effect
{
    private static readonly Operation? Global = OperationTable.Find("global");
    private static readonly Operation? Nonlocal = OperationTable.Find("nonlocal");

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        _ = frame.Counted(isGlobal ? Global : Nonlocal, completed: true);
        return Completion.Done;
    }
}
