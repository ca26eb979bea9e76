using System.Numerics;
using Conform.Programs.Syntax;

namespace TinyModel;

/// <summary>Runs statements on names, ints and lists.</summary>
public sealed class Interpreter
{
    /// <summary>How deep a comparison or copy may nest, as in Python, where a list that contains itself ends there.</summary>
    private const int Deepest = 900;

    /// <summary>The names and their objects.</summary>
    public Dictionary<string, object> Names { get; } = [];

    public void Execute(Statement statement)
    {
        switch (statement)
        {
            case Assign assign:
                var value = Evaluate(assign.Value);
                foreach (var target in assign.Targets)
                {
                    Store(target, value);
                }

                break;
            case AugmentedAssign { Target: Name name } augmented:
                Names[name.Identifier] = Augment(Evaluate(name), augmented.Operator, Evaluate(augmented.Value));
                break;
            case AugmentedAssign { Target: Subscript { Index: not SliceExpression } item } augmented:
                var (container, index) = (Evaluate(item.Value), Evaluate(item.Index));
                var result = Augment(Items(container)[Place(container, index)], augmented.Operator, Evaluate(augmented.Value));
                Items(container)[Place(container, index)] = result;
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                {
                    Remove(target);
                }

                break;
            case ExpressionStatement expression:
                Evaluate(expression.Value);
                break;
            default:
                throw new NotSupportedException($"no {statement.GetType().Name}");
        }
    }

    /// <summary>left == right</summary>
    public static bool AreEqual(object left, object right, int depth) => depth > Deepest ? throw new PythonError("RecursionError") : (left, right) switch
    {
        (IntValue first, IntValue second) => first.Value == second.Value,
        (ListValue first, ListValue second) => first.Items.Count == second.Items.Count
            && first.Items.Zip(second.Items).All(pair => ReferenceEquals(pair.First, pair.Second) || AreEqual(pair.First, pair.Second, depth + 1)),
        _ => ReferenceEquals(left, right),
    };

    private object Evaluate(Expression expression) => expression switch
    {
        Constant { Value: NoneConstant } => NoneValue.Instance,
        Constant { Value: IntConstant number } => new IntValue(number.Value),
        Name name => Names.GetValueOrDefault(name.Identifier) ?? throw new PythonError("NameError"),
        ListDisplay list when !list.Elements.Any(element => element is Starred) => new ListValue([.. list.Elements.Select(Evaluate)]),
        Subscript { Index: not SliceExpression } item => Read(Evaluate(item.Value), Evaluate(item.Index)),
        Unary { Operator: UnaryOperator.Minus, Operand: Constant { Value: IntConstant number } } => new IntValue(-number.Value),
        Binary binary => Combine(Evaluate(binary.Left), binary.Operator, Evaluate(binary.Right)),
        Call { Keywords.IsEmpty: true } call => Invoke(call),
        _ => throw new NotSupportedException($"no {expression.GetType().Name}"),
    };

    private object Invoke(Call call)
    {
        switch (call.Function)
        {
            case Name { Identifier: "len" } when !Names.ContainsKey("len"):
                return new IntValue(Items(Arguments(call, 1)[0]).Count);
            case AttributeExpression { Value: Name { Identifier: "copy" }, Identifier: "copy" }:
                return Arguments(call, 1)[0] is var original && original is ListValue list ? new ListValue(list.Items) : original;
            case AttributeExpression { Value: Name { Identifier: "copy" }, Identifier: "deepcopy" }:
                return DeepCopy(Arguments(call, 1)[0], new(ReferenceEqualityComparer.Instance));
            case AttributeExpression { Identifier: "append" or "copy" or "clear" or "reverse" } method:
                return Evaluate(method.Value) is ListValue receiver ? Invoke(receiver, method.Identifier, call) : throw new PythonError("AttributeError");
            default:
                throw new NotSupportedException($"no call of {call.Function.GetType().Name}");
        }
    }

    private object Invoke(ListValue list, string method, Call call)
    {
        var arguments = Arguments(call, method == "append" ? 1 : 0);
        switch (method)
        {
            case "append":
                list.Items.Add(arguments[0]);
                break;
            case "clear":
                list.Items.Clear();
                break;
            case "reverse":
                list.Items.Reverse();
                break;
            default:
                return new ListValue(list.Items);
        }

        return NoneValue.Instance;
    }

    private object[] Arguments(Call call, int count)
    {
        object[] arguments = [.. call.Arguments.Select(Evaluate)];
        return arguments.Length == count ? arguments : throw new PythonError("TypeError");
    }

    private static object Combine(object left, BinaryOperator operation, object right) => (left, operation, right) switch
    {
        (IntValue first, BinaryOperator.Add, IntValue second) => new IntValue(first.Value + second.Value),
        (IntValue first, BinaryOperator.Multiply, IntValue second) => new IntValue(first.Value * second.Value),
        (ListValue first, BinaryOperator.Add, ListValue second) => new ListValue(first.Items.Concat(second.Items)),
        (ListValue list, BinaryOperator.Multiply, IntValue times) => new ListValue(Repeat(list, times)),
        (IntValue times, BinaryOperator.Multiply, ListValue list) => new ListValue(Repeat(list, times)),
        (_, BinaryOperator.Add or BinaryOperator.Multiply, _) => throw new PythonError("TypeError"),
        _ => throw new NotSupportedException($"no {operation}"),
    };

    /// <summary>What an augmented assignment binds: a list that is added to changes in place and stays the same object. That is so of *= in Python, too, but not
    /// here: a known difference.</summary>
    private static object Augment(object left, BinaryOperator operation, object right)
    {
        if (left is ListValue list && operation == BinaryOperator.Add)
        {
            list.Items.AddRange([.. Items(right)]);
            return list;
        }

        return Combine(left, operation, right);
    }

    private static IEnumerable<object> Repeat(ListValue list, IntValue times) => times.Value < long.MinValue || times.Value > long.MaxValue
        ? throw new PythonError("OverflowError")
        : Enumerable.Range(0, list.Items.Count == 0 || times.Value.Sign < 0 ? 0 : (int)BigInteger.Min(times.Value, int.MaxValue)).SelectMany(_ => list.Items);

    private static object DeepCopy(object value, Dictionary<object, object> copies)
    {
        if (value is not ListValue list)
        {
            return value;
        }

        if (!copies.TryGetValue(list, out var copy))
        {
            var made = new ListValue([]);
            copies.Add(list, copy = made);
            made.Items.AddRange(list.Items.Select(item => DeepCopy(item, copies)));
        }

        return copy;
    }

    private static object Read(object container, object index) => Items(container)[Place(container, index)];

    private static List<object> Items(object value) => value is ListValue list ? list.Items : throw new PythonError("TypeError");

    private static int Place(object container, object index)
    {
        var count = Items(container).Count;
        if (index is not IntValue { Value: var at })
        {
            throw new PythonError("TypeError");
        }

        at = at.Sign < 0 ? at + count : at;
        return at >= 0 && at < count ? (int)at : throw new PythonError("IndexError");
    }

    private void Store(Expression target, object value)
    {
        switch (target)
        {
            case Name name:
                Names[name.Identifier] = value;
                break;
            case Subscript { Index: not SliceExpression } item:
                var (container, index) = (Evaluate(item.Value), Evaluate(item.Index));
                Items(container)[Place(container, index)] = value;
                break;
            default:
                throw new NotSupportedException($"no target {target.GetType().Name}");
        }
    }

    private void Remove(Expression target)
    {
        switch (target)
        {
            case Name name when Names.Remove(name.Identifier):
                break;
            case Name:
                throw new PythonError("NameError");
            case Subscript { Index: not SliceExpression } item:
                var (container, index) = (Evaluate(item.Value), Evaluate(item.Index));
                Items(container).RemoveAt(Place(container, index));
                break;
            default:
                throw new NotSupportedException($"no target {target.GetType().Name}");
        }
    }
}
