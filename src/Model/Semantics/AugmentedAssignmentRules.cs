using Conform.Model.Code;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>Augmented assignment: get, operate in place where the type can, store.</summary>
/// <remarks>Stateless. Source: Python Language Reference, 7.2.1 "Augmented assignment statements".</remarks>
public class AugmentedAssignmentRules
{
    /// <summary>The object to store: a mutable left operand changes in place and is its own result, any other gives a new object.</summary>
    /// <returns>The object, or null with an error or stop pending.</returns>
    /// <remarks>Source: CPython, <c>PyNumber_InPlaceAdd</c> and its relatives.</remarks>
    public virtual PyObject? Result(Machine machine, BinaryOperator operation, PyObject target, PyObject value) =>
        Operators.InPlace(machine, operation, target, value);

    /// <summary>The object to store in an item or slice of <paramref name="container"/>. The operation comes first and knows nothing of the container, so a
    /// list in a tuple changes although storing it raises.</summary>
    /// <remarks>Source: Python FAQ, "Why does a_tuple[i] += ['item'] raise an exception when the addition works?".</remarks>
    public virtual PyObject? ItemResult(Machine machine, BinaryOperator operation, PyObject container, PyObject target, PyObject value) =>
        Result(machine, operation, target, value);

    /// <summary>The object to store in an attribute of <paramref name="self"/>. A class attribute that is read through an instance is changed in place if it can be,
    /// and the result becomes the instance's own.</summary>
    public virtual PyObject? AttributeResult(Machine machine, BinaryOperator operation, PyObject self, PyObject target, PyObject value) =>
        Result(machine, operation, target, value);

    /// <summary>Stores the result in an attribute, also when it is the object that was there.</summary>
    public virtual bool StoreAttribute(Frame frame, AttributeTarget target, PyObject self, PyObject result) => target.Write(frame, self, result);

    /// <summary>Stores the result in a name, also when it is the object that was there.</summary>
    public virtual bool StoreName(Frame frame, Target target, PyObject result) => target.Store(frame, result) == StoreOutcome.Done;

    /// <summary>Stores the result in an item or slice, also when it is the object that was there: <c>t[0] += [1]</c> changes the list and then raises,
    /// because a tuple takes no item.</summary>
    public virtual bool StoreItem(Frame frame, PyObject container, PyObject index, PyObject result) =>
        ItemTarget.Write(frame, container, index, result);
}
