using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a <c>super</c> object, and the call of that type with arguments.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>super</c>; CPython, <c>super_getattro</c>, <c>supercheck</c>.</remarks>
public class SuperRules : IdentityTypeRules
{
    private static readonly Signature Parameters = Signature.Positional(0, 2);

    /// <inheritdoc/>
    public override bool HasGenericAttributes => false;

    /// <inheritdoc/>
    public override PyObject? Construct(Machine machine, CallArguments arguments)
    {
        var given = arguments.Positional.Length;
        if (given > Parameters.Names.Count && arguments.Keywords.Length == 0)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.superTakesTwo", given));
        }

        if (ArgumentBinding.BindType(machine, PyType.Super, Parameters, arguments) is not { } bound)
        {
            return null;
        }

        if (bound[0] is null)
        {
            return MakeInMethod(machine);
        }

        if (bound[0] is not PyType start)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("classes.superArgument", bound[0]!.Type.Name, ArgumentConversion.NameOf(bound[0]!)));
        }

        return Make(machine, start, bound[1] is PyNone ? null : bound[1]);
    }

    /// <summary><c>super()</c>: the class in whose body the running method is, and the first argument of the method.</summary>
    /// <remarks>Source: CPython, <c>super_init_without_args</c>.</remarks>
    public virtual PyObject? MakeInMethod(Machine machine)
    {
        if (machine.Calls.Frames is not [.., { Code: { } code } frame])
        {
            return machine.Raise(ErrorTypes.RuntimeError, "super(): no arguments");
        }

        if (frame.ClassNames is null && code.Name.Value.ToString() is ['<', ..] name && name != "<lambda>")
        {
            return machine.NotModelled("super() in a comprehension");
        }

        if (code.Parameters.Positional == 0)
        {
            return machine.Raise(ErrorTypes.RuntimeError, "super(): no arguments");
        }

        var cell = IndexOf(code.Cells, code.Parameters.Names[0]);
        if ((cell >= 0 ? frame.Cells[cell].Content : frame.Slots[0]) is not { } self)
        {
            return machine.Raise(ErrorTypes.RuntimeError, "super(): arg[0] deleted");
        }

        var free = IndexOf(code.Free, "__class__");
        if (free < 0)
        {
            return machine.Raise(ErrorTypes.RuntimeError, "super(): __class__ cell not found");
        }

        return frame.Cells[code.Cells.Count + free].Content is PyType start
            ? Make(machine, start, self is PyNone ? null : self)
            : machine.Raise(ErrorTypes.RuntimeError, "super(): empty __class__ cell");
    }

    /// <summary>Binds a super object: to an instance of the class, or to a class that derives from it.</summary>
    /// <remarks>Source: CPython, <c>supercheck</c>.</remarks>
    public virtual PyObject? Make(Machine machine, PyType start, PyObject? self)
    {
        if (self is null)
        {
            return machine.Allocated(new PySuper(start, null, null));
        }

        var selfType = self is PyType type && type.IsSubtypeOf(start) ? type : self.Type.IsSubtypeOf(start) ? self.Type : null;
        return selfType is null
            ? machine.Raise(ErrorTypes.TypeError, SuperText(machine, start, self))
            : machine.Allocated(new PySuper(start, self, selfType));
    }

    /// <summary>An attribute of the first class behind the start that has it, bound to the object.</summary>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var super = (PySuper)self;
        if (super.SelfType is { } type && name != "__class__")
        {
            var mro = type.Mro;
            for (var index = Array.IndexOf(mro, super.Start) + 1; index < mro.Length; index++)
            {
                if (machine.Rules.Classes.Own(machine, mro[index], name) is { } found)
                {
                    return machine.Rules.Attributes.Bind(machine, found, ReferenceEquals(super.Self, type) ? null : super.Self, type);
                }
            }
        }

        return name switch
        {
            "__class__" => PyType.Super,
            "__thisclass__" => super.Start,
            "__self__" => super.Self ?? PyNone.Instance,
            "__self_class__" => super.SelfType ?? (PyObject)PyNone.Instance,
            _ => base.GetAttribute(machine, self, name),
        };
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
            {
                return index;
            }
        }

        return -1;
    }

    private static string SuperText(Machine machine, PyType start, PyObject self) => machine.Profile.Flag("classes.superNamesBoth")
        ? $"super(type, obj): obj ({(self is PyType type ? $"type {type.Name}" : $"instance of {self.Type.Name}")}) is not an instance or subtype of type ({start.Name})."
        : "super(type, obj): obj must be an instance or subtype of type";
}
