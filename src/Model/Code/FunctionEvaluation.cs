using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Code;

/// <summary>Makes a function: defaults are evaluated, variables of the functions around it are captured, and nothing of its body runs.</summary>
/// <param name="code">The code.</param>
/// <param name="defaults">The defaults of the last positional parameters.</param>
/// <param name="keywordDefaults">The defaults of keyword-only parameters, by name.</param>
/// <param name="closure">The cells of the surrounding frame that it captures, in the order of <see cref="FunctionCode.Free"/>.</param>
/// <param name="row">The operation.</param>
/// <remarks>Source: Python Language Reference, 8.7 "Function definitions" and 6.14 "Lambdas"; CPython, <c>MAKE_FUNCTION</c>.</remarks>
public sealed class FunctionEvaluation(
    FunctionCode code, DefaultValues defaults, (PyStr Name, Evaluation Value)[] keywordDefaults, int[] closure, Operation? row) : Evaluation
{
    private static readonly Operation? Closure = OperationTable.Find("closure");

    /// <summary>The code.</summary>
    public FunctionCode Code => code;

    /// <summary>The defaults of the last positional parameters.</summary>
    public DefaultValues Defaults => defaults;

    /// <summary>The defaults of keyword-only parameters, by name.</summary>
    public IReadOnlyList<(PyStr Name, Evaluation Value)> KeywordDefaults => keywordDefaults;

    /// <inheritdoc/>
    public override PyObject? Evaluate(Frame frame)
    {
        var machine = frame.Machine;
        if (!machine.Step() || !defaults.TryEvaluate(frame, out var positional) || !TryKeywordDefaults(frame, out var named))
        {
            return null;
        }

        var cells = new PyCell[closure.Length];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = machine.Rules.Function.Capture(frame.Cells[closure[index]]);
        }

        _ = frame.Counted(cells.Length > 0 ? Closure : null, completed: true);
        var function = machine.Allocated(new PyFunction(this, frame, cells) { Defaults = positional, KeywordDefaults = named });
        return frame.Counted(row, function);
    }

    private bool TryKeywordDefaults(Frame frame, out PyDict? named)
    {
        named = null;
        if (keywordDefaults.Length == 0)
        {
            return true;
        }

        var values = new PyObject[keywordDefaults.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (keywordDefaults[index].Value.Evaluate(frame) is not { } value)
            {
                return false;
            }

            values[index] = value;
        }

        named = frame.Machine.Allocated(new PyDict());
        for (var index = 0; index < values.Length; index++)
        {
            if (!named.TrySet(frame.Machine, keywordDefaults[index].Name, values[index]))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The defaults of positional parameters: a tuple, new for each execution of the definition unless all of them are constants.</summary>
/// <param name="values">The defaults.</param>
/// <param name="constant">The tuple if it is a constant, or null.</param>
/// <remarks>Source: CPython, <c>compiler_default_arguments</c>, <c>fold_tuple_on_constants</c>.</remarks>
public sealed class DefaultValues(Evaluation[] values, PyTuple? constant)
{
    /// <summary>The defaults.</summary>
    public IReadOnlyList<Evaluation> Values => values;

    /// <summary>Evaluates the defaults, from left to right; null if there are none.</summary>
    /// <returns>False with an error or stop pending.</returns>
    public bool TryEvaluate(Frame frame, out PyTuple? tuple)
    {
        tuple = null;
        if (values.Length == 0)
        {
            return true;
        }

        var items = new PyObject[values.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (values[index].Evaluate(frame) is not { } item)
            {
                return false;
            }

            items[index] = item;
        }

        tuple = constant ?? frame.Machine.Tuple(items);
        return true;
    }
}
