using System.Numerics;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace Conform.Unit.Gate;

/// <summary>What a <see cref="TinyPython"/> gets wrong.</summary>
internal enum Mistake
{
    None,
    SliceShares,
    AugmentedRebinds,
    AppendCopies,
    EqualIntsAreOne,
    CopyIsDeep,
    RaisesOnDelete,
}

/// <summary>A few statements on lists and ints, for tests of the gate: small enough to be read, with mistakes to be found.</summary>
internal sealed class TinyPython(Mistake mistake = Mistake.None) : IImplementation, IDisposable
{
    public int Runs { get; private set; }

    public int Disposed { get; private set; }

    public string Name => mistake == Mistake.None ? "tiny" : $"tiny:{mistake}";

    public Profile Profile => Profile.Of(new PythonVersion(3, 11, 2));

    public Features Features => Features.None;

    public void Dispose() => Disposed++;

    public ProgramObservation Run(Program program, RunRequest request)
    {
        Runs++;
        var names = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var cells = new List<CellObservation>();
        foreach (var cell in program.Cells)
        {
            ObservedError? error = null;
            try
            {
                foreach (var statement in cell.Body)
                {
                    Execute(statement, names);
                }
            }
            catch (PythonException raised)
            {
                error = new(raised.Message, []);
            }
            catch (NotSupportedException)
            {
                return new(cells, new Stop(StopReason.Unsupported, "not tiny"));
            }

            cells.Add(new(error, Observe(names, numbers), []));
        }

        return new(cells);
    }

    private void Execute(Statement statement, SortedDictionary<string, object> names)
    {
        switch (statement)
        {
            case Assign assign:
                var value = Evaluate(assign.Value, names);
                foreach (var target in assign.Targets)
                {
                    Store(target, value, names);
                }

                break;
            case AugmentedAssign { Target: Name target, Operator: BinaryOperator.Add } assign:
                var (old, added) = (Evaluate(target, names), Evaluate(assign.Value, names));
                if (old is List<object> list && added is List<object> more && mistake != Mistake.AugmentedRebinds)
                {
                    list.AddRange(more.ToList());
                }
                else
                {
                    names[target.Identifier] = Add(old, added);
                }

                break;
            case Delete { Targets: [Name target] }:
                if (!names.Remove(target.Identifier) || mistake == Mistake.RaisesOnDelete)
                {
                    throw new PythonException("NameError");
                }

                break;
            case ExpressionStatement expression:
                Evaluate(expression.Value, names);
                break;
            default:
                throw new NotSupportedException();
        }
    }

    private static object Add(object left, object right) => (left, right) switch
    {
        (List<object> first, List<object> second) => (List<object>)[.. first, .. second],
        (Box<BigInteger> first, Box<BigInteger> second) => new Box<BigInteger>(first.Value + second.Value),
        _ => throw new PythonException("TypeError"),
    };

    private void Store(Expression target, object value, SortedDictionary<string, object> names)
    {
        switch (target)
        {
            case Name name:
                names[name.Identifier] = value;
                break;
            case Subscript { Index: not SliceExpression } subscript:
                var list = ListOf(Evaluate(subscript.Value, names));
                list[IndexOf(list, Evaluate(subscript.Index, names))] = value;
                break;
            default:
                throw new NotSupportedException();
        }
    }

    private object Evaluate(Expression expression, SortedDictionary<string, object> names)
    {
        switch (expression)
        {
            case Constant { Value: IntConstant number }:
                return mistake == Mistake.EqualIntsAreOne || number.Value < 257 ? Box<BigInteger>.Shared(number.Value) : new Box<BigInteger>(number.Value);
            case Constant { Value: NoneConstant }:
                return DBNull.Value;
            case Name name:
                return names.GetValueOrDefault(name.Identifier) ?? throw new PythonException("NameError");
            case ListDisplay list:
                return list.Elements.Select(element => Evaluate(element, names)).ToList();
            case Subscript { Index: SliceExpression { Lower: null, Upper: null, Step: null } } slice:
                var whole = ListOf(Evaluate(slice.Value, names));
                return mistake == Mistake.SliceShares ? whole : [.. whole];
            case Subscript subscript:
                var holder = ListOf(Evaluate(subscript.Value, names));
                return holder[IndexOf(holder, Evaluate(subscript.Index, names))];
            case Binary { Operator: BinaryOperator.Add } sum:
                return Add(Evaluate(sum.Left, names), Evaluate(sum.Right, names));
            case Call { Function: AttributeExpression { Identifier: "append" } method, Arguments: [var argument], Keywords: [] }:
                var receiver = ListOf(Evaluate(method.Value, names));
                var item = Evaluate(argument, names);
                receiver.Add(mistake == Mistake.AppendCopies && item is List<object> added ? added.ToList() : item);
                return DBNull.Value;
            case Call { Function: AttributeExpression { Identifier: "copy", Value: Name { Identifier: "copy" } }, Arguments: [var argument], Keywords: [] }:
                return ListOf(Evaluate(argument, names))
                    .Select(inner => mistake == Mistake.CopyIsDeep && inner is List<object> nested ? nested.ToList() : inner).ToList();
            default:
                throw new NotSupportedException();
        }
    }

    private static List<object> ListOf(object value) => value as List<object> ?? throw new PythonException("TypeError");

    private static int IndexOf(List<object> list, object index) => index is Box<BigInteger> number
        ? number.Value < list.Count ? (int)number.Value : throw new PythonException("IndexError")
        : throw new PythonException("TypeError");

    private static ObservedGraph Observe(SortedDictionary<string, object> names, Dictionary<object, int> numbers)
    {
        var nodes = new List<ObservedNode>();
        var seen = new HashSet<int>();
        int Visit(object value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                number = numbers.Count;
                numbers.Add(value, number);
            }

            if (seen.Add(number))
            {
                var at = nodes.Count;
                nodes.Add(null!);
                nodes[at] = value switch
                {
                    List<object> list => new(number, "list", null, list.Select(Visit).ToValueList()),
                    Box<BigInteger> box => new(number, "int", new IntValue(box.Value), []),
                    _ => new(number, "NoneType", null, []),
                };
            }

            return number;
        }

        var observed = names.Select(name => new ObservedName(name.Key, Visit(name.Value))).ToValueList();
        return new(observed, nodes);
    }

    private sealed class PythonException(string type) : Exception(type);

    /// <summary>An immutable value with an identity.</summary>
    private sealed class Box<T>(T value)
        where T : notnull
    {
        private static readonly Dictionary<T, Box<T>> Known = [];

        public T Value => value;

        public static Box<T> Shared(T value)
        {
            lock (Known)
            {
                if (!Known.TryGetValue(value, out var box))
                {
                    Known.Add(value, box = new(value));
                }

                return box;
            }
        }
    }
}
