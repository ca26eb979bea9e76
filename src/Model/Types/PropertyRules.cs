using System.Collections.Frozen;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>What can be done with a property, and the call of that type.</summary>
/// <remarks>Source: Python Library Reference, "Built-in Functions", <c>property</c>; CPython, <c>property_init_impl</c>.</remarks>
public class PropertyRules : IdentityTypeRules
{
    private static readonly Signature Parameters = Signature.Keywords(0, "fget", "fset", "fdel", "doc");

    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        new(PyType.Property, "getter", Signature.One, static (m, self, a) => m.Rules.Property.With(m, (PyProperty)self, a[0], null, null)),
        new(PyType.Property, "setter", Signature.One, static (m, self, a) => m.Rules.Property.With(m, (PyProperty)self, null, a[0], null)),
        new(PyType.Property, "deleter", Signature.One, static (m, self, a) => m.Rules.Property.With(m, (PyProperty)self, null, null, a[0])),
    }.ToFrozenDictionary(method => method.Name);

    /// <inheritdoc/>
    public override FrozenDictionary<string, BuiltinMethod> Methods => Table;

    /// <inheritdoc/>
    public override PyObject? Construct(Machine machine, CallArguments arguments) =>
        ArgumentBinding.BindType(machine, PyType.Property, Parameters, arguments) is { } bound
            ? machine.Allocated(new PyProperty(Absent(bound[0]), Absent(bound[1]), Absent(bound[2]), bound[3]))
            : null;

    /// <summary><c>p.setter(f)</c> and its like: a new property with one function exchanged.</summary>
    /// <remarks>Source: CPython, <c>property_copy</c>.</remarks>
    public virtual PyObject? With(Machine machine, PyProperty self, PyObject? getter, PyObject? setter, PyObject? deleter) => machine.Allocated(
        new PyProperty(Exchanged(getter, self.Getter), Exchanged(setter, self.Setter), Exchanged(deleter, self.Deleter), self.Documentation) { Name = self.Name });

    /// <inheritdoc/>
    public override PyObject? GetAttribute(Machine machine, PyObject self, string name)
    {
        var property = (PyProperty)self;
        return name switch
        {
            "fget" => property.Getter ?? PyNone.Instance,
            "fset" => property.Setter ?? PyNone.Instance,
            "fdel" => property.Deleter ?? PyNone.Instance,
            _ => base.GetAttribute(machine, self, name),
        };
    }

    /// <inheritdoc/>
    public override bool TryRepr(Machine machine, PyObject self, CodePointBuilder text) => Representation.TryWriteAddress(machine, text);

    private static PyObject? Absent(PyObject? value) => value is PyNone ? null : value;

    private static PyObject? Exchanged(PyObject? given, PyObject? known) => given is null or PyNone ? known : given;
}
