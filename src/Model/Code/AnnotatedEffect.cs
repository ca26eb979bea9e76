using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Code;

/// <summary><c>name: annotation = value</c> in a class body: the value is bound first, then the annotation is noted in <c>__annotations__</c>.</summary>
/// <remarks>Source: Python Language Reference, 7.2.2 "Annotated assignment statements".</remarks>
public sealed class AnnotatedEffect(Target target, string name, Evaluation annotation, Evaluation? value) : Effect
{
    private const string Annotations = "__annotations__";

    /// <inheritdoc/>
    public override Completion Execute(Frame frame)
    {
        var machine = frame.Machine;
        if (frame.ClassNames is not { } names)
        {
            _ = machine.NotModelled("an annotation outside a class body");
            return Completion.Failed;
        }

        if (!names.TryGetValue(Annotations, out var known))
        {
            names[Annotations] = known = machine.Allocated(new PyDict());
        }

        if (value is not null && (value.Evaluate(frame) is not { } result || target.Store(frame, result) != StoreOutcome.Done))
        {
            return Completion.Failed;
        }

        return annotation.Evaluate(frame) is { } noted && machine.Rules.Of(known).SetItem(machine, known, machine.Rules.Attributes.Name(machine, name), noted)
            ? Completion.Done
            : Completion.Failed;
    }
}
