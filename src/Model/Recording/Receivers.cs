using Conform.Model.Objects;
using Conform.Programs.Operations;

namespace Conform.Model.Recording;

/// <summary>Which operand of a node is the receiver of an operation that the node executes.</summary>
/// <remarks>Operands count as they are written: a starred argument is the iterable. Literals, names, displays, logic, blocks, comprehensions and definitions have no
/// receiver. Stateless.</remarks>
internal static class Receivers
{
    /// <summary>The receiver and the other operands, or null for an operation without receiver.</summary>
    internal static (RecordedOperand Operand, IEnumerable<RecordedOperand> Others)? Find(Operation operation, Activation activation)
    {
        var operands = activation.Operands;
        var last = operands.Count - 1;
        return operation.Form switch
        {
            OperationForm.Statement => operation.Symbol.StartsWith("del", StringComparison.Ordinal) ? null : At(0, 1, 0),
            OperationForm.Subscript or OperationForm.Unary or OperationForm.Binary or OperationForm.DataAttribute => At(0, 1, last),
            OperationForm.Augmented => activation.Node == RecordedNode.AugmentedPlace ? null : At(0, 1, last),
            OperationForm.SubscriptAssignment or OperationForm.SubscriptDeletion when activation.Node == RecordedNode.AugmentedPlace => At(0, 1, last),
            OperationForm.SubscriptAssignment => last > 1 ? (operands[last - 1], [operands[last], operands[0]]) : At(last - 1, last, last),
            OperationForm.SubscriptDeletion => At(last - 1, last, last),
            OperationForm.Comparison => At(last - 1, last, last),
            OperationForm.Membership => At(last, last - 1, last - 1),
            OperationForm.Function => At(1, 2, last),
            OperationForm.Method => operands is [{ Value: PyBuiltinFunction { Receiver: { } receiver } } method, ..] ? (method.Of(receiver), operands.Skip(1))
                : operands is [{ Value: PyType or PyMethodDescriptor }, ..] ? At(1, 2, last)
                : At(0, 1, last),
            OperationForm.Loop => operands.Count > 0 ? (operands[0].AtFirst(), []) : null,
            OperationForm.Attribute => operation.Name.Contains(" attribute", StringComparison.Ordinal)
                ? At(operation.Name.EndsWith('=') && activation.Node == RecordedNode.Other ? last : 0, 1, 0)
                : null,
            OperationForm.Definition => operation.Name switch
            {
                "call method" => At(0, 1, last),
                "call function" or "call class" => At(1, 2, last),
                _ => null,
            },
            _ => null,
        };

        (RecordedOperand Operand, IEnumerable<RecordedOperand> Others)? At(int receiver, int from, int to) => receiver >= 0 && receiver <= last
            ? (operands[receiver], Enumerable.Range(from, Math.Max(0, to - from + 1)).Where(index => index >= 0 && index <= last).Select(index => operands[index]))
            : null;
    }

    /// <summary>The type of a receiver as the operation table writes it.</summary>
    internal static string TypeName(PyObject value) => value switch
    {
        PyType { IsHeap: true } => "class",
        { Type.IsHeap: true } => "instance",
        PyNone => "None",
        _ => value.Type.ShortName,
    };
}
