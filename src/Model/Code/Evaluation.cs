using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary>A compiled expression.</summary>
/// <remarks>Immutable; belongs to the run whose machine compiled it, because it holds that run's constants.</remarks>
public abstract class Evaluation
{
    /// <summary>The node itself, without the wrapper that it has in a recorded run.</summary>
    public virtual Evaluation Unrecorded => this;

    /// <summary>Evaluates the expression.</summary>
    /// <returns>The value, or null with an error or stop pending, or while a generator yields.</returns>
    public abstract PyObject? Evaluate(Frame frame);

    /// <summary>Evaluates the expression where only its truth counts: each operand of its logic is asked at most once.</summary>
    /// <returns>False as <see cref="Evaluate(Frame)"/> returns null.</returns>
    /// <remarks>Source: CPython, <c>compiler_jump_if</c>.</remarks>
    public virtual bool TryTruth(Frame frame, out bool truth)
    {
        truth = false;
        return Evaluate(frame) is { } value && Semantics.Truth.TryOf(frame.Machine, value, out truth);
    }

    /// <summary>Evaluates the expression as an operand of <c>and</c> or <c>or</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="truth">The truth of the value if the expression had to ask for it itself, or null.</param>
    /// <returns>As <see cref="Evaluate(Frame)"/>.</returns>
    public virtual PyObject? EvaluateOperand(Frame frame, out bool? truth)
    {
        truth = null;
        return Evaluate(frame);
    }
}

/// <summary>A compiled statement.</summary>
/// <remarks>Immutable; belongs to the run whose machine compiled it.</remarks>
public abstract class Effect
{
    /// <summary>Whether other statements are part of it; those are counted by themselves.</summary>
    public virtual bool IsCompound => false;

    /// <summary>Executes the statement.</summary>
    public abstract Completion Execute(Frame frame);
}

/// <summary>How a statement ended.</summary>
public enum Completion
{
    /// <summary>The next statement is next.</summary>
    Done,

    /// <summary>An error or stop is pending.</summary>
    Failed,

    /// <summary>The innermost loop is left.</summary>
    Break,

    /// <summary>The innermost loop begins its next round.</summary>
    Continue,

    /// <summary>The function returns <see cref="Frame.Result"/>.</summary>
    Return,

    /// <summary>A generator yields, and goes on here later.</summary>
    Yield,
}

/// <summary>A compiled assignment target.</summary>
/// <remarks>Immutable; belongs to the run whose machine compiled it.</remarks>
public abstract class Target
{
    /// <summary>Assigns <paramref name="value"/>.</summary>
    public abstract StoreOutcome Store(Frame frame, PyObject value);

    /// <summary>Deletes what the target names.</summary>
    public abstract StoreOutcome Delete(Frame frame);
}

/// <summary>How a store or deletion ended.</summary>
public enum StoreOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The store or deletion itself failed; an error or stop is pending.</summary>
    Failed,

    /// <summary>An operand of the target could not be evaluated; an error or stop is pending.</summary>
    OperandFailed,
}
