using System.Collections.Frozen;
using Conform.Model.Objects;
using Conform.Programs.Operations;
using Conform.Programs.Syntax;
using Operators = Conform.Model.Semantics.Operators;

namespace Conform.Model.Execution;

/// <summary>The rows of the operation table that depend on the type of an operand, found without building their names.</summary>
/// <remarks>Immutable once made; thread-safe.</remarks>
public sealed class OperationRows
{
    private static readonly OperationRows?[] ByType = new OperationRows?[512];
    private static readonly Operation?[] Comparisons =
        [.. ((string[])["==", "!=", "<", "<=", ">", ">=", "is", "is not"]).Select(OperationTable.Find)];

    /// <summary>The types of iterators whose names do not say so.</summary>
    private static readonly string[] Iterators = ["enumerate", "zip", "map", "filter", "reversed"];

    private readonly FrozenDictionary<string, Operation> attributes;
    private readonly Operation?[] binary;
    private readonly Operation?[] augmented;
    private readonly Operation?[] unary;

    private OperationRows(string type)
    {
        binary = [.. Enum.GetValues<BinaryOperator>().Select(value => OperationTable.Find($"{type} {Operators.Symbol(value)}"))];
        augmented = [.. Enum.GetValues<BinaryOperator>().Select(value => OperationTable.Find($"{type} {Operators.Symbol(value)}="))];
        unary = [.. ((string[])["-", "+", "~"]).Select(symbol => OperationTable.Find($"unary {symbol} {type}"))];
        var isIterator = Iterators.Contains(type) || type.EndsWith("iterator", StringComparison.Ordinal);
        In = OperationTable.Find($"in {(isIterator ? "iterator" : type)}");
        NotIn = OperationTable.Find($"not in {(isIterator ? "iterator" : type)}");
        attributes = OperationTable.Rows.Where(row => row.Form == OperationForm.DataAttribute && row.Receiver.TypeName() == type)
            .ToFrozenDictionary(row => row.Symbol, StringComparer.Ordinal);
        Construct = OperationTable.Find($"{type}()");
        Literal = OperationTable.Find($"{type} literal");
        Display = OperationTable.Find($"{type} display");
        Star = OperationTable.Find($"* in {type} display");
        Loop = OperationTable.Find($"for {type}") ?? (type.EndsWith("iterator", StringComparison.Ordinal) || Iterators.Contains(type) ? OperationTable.Find("for iterator") : null);
        Read = new(type, string.Empty, string.Empty);
        Write = new(type, string.Empty, " =");
        Delete = new(type, "del ", string.Empty);
    }

    /// <summary><c>in</c> with a container of this type.</summary>
    public Operation? In { get; }

    /// <summary><c>not in</c> with a container of this type.</summary>
    public Operation? NotIn { get; }

    /// <summary>A call of the type.</summary>
    public Operation? Construct { get; }

    /// <summary>A loop over an object of this type; null if it has no row of its own.</summary>
    public Operation? Loop { get; }

    /// <summary>A literal of this type.</summary>
    public Operation? Literal { get; }

    /// <summary>A display of this type.</summary>
    public Operation? Display { get; }

    /// <summary><c>*</c> in a display of this type.</summary>
    public Operation? Star { get; }

    /// <summary>Subscripts that are read.</summary>
    public SubscriptRows Read { get; }

    /// <summary>Subscripts that are assigned.</summary>
    public SubscriptRows Write { get; }

    /// <summary>Subscripts that are deleted.</summary>
    public SubscriptRows Delete { get; }

    /// <summary>The rows of <paramref name="type"/>.</summary>
    public static OperationRows Of(PyType type) => ByType[type.Index] ??= new OperationRows(type.IsHeap ? "instance" : type.Name is "ellipsis" ? "..." : type == PyType.None ? "None" : type.ShortName);

    /// <summary>The row of a comparison or identity test.</summary>
    /// <param name="operation">Any but <c>in</c> and <c>not in</c>.</param>
    public static Operation? Comparison(ComparisonOperator operation) => Comparisons[(int)operation];

    /// <summary>A binary operator with a left operand of this type.</summary>
    public Operation? Binary(BinaryOperator operation) => binary[(int)operation];

    /// <summary>An augmented operator with a left operand of this type.</summary>
    public Operation? Augmented(BinaryOperator operation) => augmented[(int)operation];

    /// <summary>An attribute that is no method.</summary>
    public Operation? Attribute(string name) => attributes.GetValueOrDefault(name);

    /// <summary>A unary operator other than <c>not</c>.</summary>
    public Operation? Unary(UnaryOperator operation) => unary[(int)operation];

    /// <summary>The rows of subscripts of one type.</summary>
    public sealed class SubscriptRows
    {
        private readonly Operation? item;
        private readonly Operation? slice;
        private readonly Operation? steppedSlice;

        internal SubscriptRows(string type, string before, string after)
        {
            item = OperationTable.Find($"{before}{type}[i]{after}") ?? OperationTable.Find($"{before}{type}[k]{after}");
            slice = OperationTable.Find($"{before}{type}[i:j]{after}");
            steppedSlice = OperationTable.Find($"{before}{type}[i:j:k]{after}");
        }

        /// <summary>The row for <paramref name="index"/>: an item, or for a slice one with or without a step.</summary>
        public Operation? For(PyObject index) => index is not PySlice bounds || slice is null ? item : bounds.Step is PyNone ? slice : steppedSlice;
    }
}
