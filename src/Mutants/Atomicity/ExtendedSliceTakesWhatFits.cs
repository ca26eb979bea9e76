using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Model.Types;

namespace Conform.Mutants.Atomicity;

/// <summary>The belief that items are assigned until it fails.</summary>
public sealed class ExtendedSliceTakesWhatFits : Mutant
{
    /// <inheritdoc/>
    public override MutantFamily Family => MutantFamily.Atomicity;

    /// <inheritdoc/>
    public override string Claim => "If a[::2] = b raises because b is too long, what fits has been assigned.";

    /// <inheritdoc/>
    public override string Refutation => "a = a[::2] = [None, 0, None]";

    /// <inheritdoc/>
    public override RuleSet Rules { get; } = new() { List = new Wrong() };

    private sealed class Wrong : ListRules
    {
        public override bool AssignExtendedSlice(Machine machine, PyList self, long start, long step, long count, PyObject value)
        {
            PyObject[] before = [.. self.Items];
            if (base.AssignExtendedSlice(machine, self, start, step, count, value))
            {
                return true;
            }

            if (value is PyList { Type.IsHeap: false } or PyTuple { Type.IsHeap: false } or PyStr { Type.IsHeap: false })
            {
                PyObject[] items = value switch
                {
                    PyList list => [.. list.Items],
                    PyTuple tuple => tuple.Items,
                    _ => [.. ((PyStr)value).Value.Points.ToArray().Select(point => machine.Character(point))],
                };
                for (var index = 0; index < Math.Min(count, items.Length); index++)
                {
                    self.Items[(int)(start + (index * step))] = items[index];
                }
            }

            return false;
        }
    }
}
