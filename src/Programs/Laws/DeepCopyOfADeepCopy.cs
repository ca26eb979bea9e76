using System.Collections.Frozen;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Laws;

/// <summary>A deep copy of a deep copy is like a deep copy.</summary>
/// <remarks>At level <c>language</c>: the order of a set follows from its history, which a copy does not have. Says nothing about programs whose classes have a say in
/// copying.</remarks>
public sealed class DeepCopyOfADeepCopy : MetamorphicLaw
{
    private const string Copy = "deep_copy";

    /// <summary>Methods that copying calls.</summary>
    private static readonly FrozenSet<string> Hooks = FrozenSet.Create(
        StringComparer.Ordinal,
        "__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__new__", "__init__", "__setitem__",
        "__setattr__", "__getattribute__", "__getattr__", "__eq__", "__hash__", "__iter__", "append", "extend", "items");

    /// <inheritdoc/>
    public override string Name => "deep-copy-of-a-deep-copy";

    /// <inheritdoc/>
    public override string Claim => "A deep copy of a deep copy is like a deep copy.";

    /// <inheritdoc/>
    public override Level Level => Level.Language;

    /// <inheritdoc/>
    public override LawCase? Apply(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var names = Binding.Names(program);
        var top = program.Cells.SelectMany(cell => cell.Body).OfType<Assign>().SelectMany(assign => assign.Targets).OfType<Name>()
            .Select(name => name.Identifier).Distinct(StringComparer.Ordinal).ToList();
        if (top.Count == 0 || names.Any(name => name is Copy or "copy" || Hooks.Contains(name)))
        {
            return null;
        }

        // A list of all variables, so that what they share is shared in the copies.
        var all = new ListDisplay(top.Select(name => (Expression)new Name(name)).ToValueList());
        return new(With(program, Deep(all)), With(program, Deep(Deep(all))));
    }

    private static Call Deep(Expression value) => new(new AttributeExpression(new Name("copy"), "deepcopy"), [value], []);

    private static Program With(Program program, Expression value) =>
        program with { Cells = [.. program.Cells, new Cell([new Assign([new Name(Copy)], value)])] };
}
