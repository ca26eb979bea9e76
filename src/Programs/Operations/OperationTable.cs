using System.Collections.Frozen;

namespace Conform.Programs.Operations;

/// <summary>The table of all operations of the program language: adding an operation is one row here, its rule in the model and its rendering.</summary>
/// <remarks>
/// Names say what is executed, with the exact type of the object that decides:
/// statements <c>= name</c>, <c>= item</c>, <c>= slice</c>, <c>= chained</c>, <c>= unpack</c>, <c>= unpack *</c>, <c>= swap</c>, <c>+= name</c>, <c>+= item</c>, <c>+= slice</c> (and so for
/// each operator), <c>del name</c>, <c>del item</c>, <c>del slice</c>, <c>expression</c> (see <see cref="StatementOperations"/>);
/// operators <c>list +</c>, <c>int //</c> (type of the left operand), <c>list +=</c>, <c>unary - int</c>, <c>==</c>, <c>is not</c>, <c>in list</c> (type of the right operand),
/// <c>not</c>, <c>and</c>, <c>or</c>, <c>if else</c>, <c>comparison chain</c>;
/// subscripts <c>list[i]</c>, <c>list[i:j]</c>, <c>list[i:j:k]</c> (the step is not <c>None</c>), <c>dict[k]</c>, <c>list[i] =</c>, <c>list[i:j] =</c>, <c>del list[i]</c>, <c>del list[i:j]</c>;
/// displays <c>list display</c>, <c>* in list display</c>, <c>** in dict display</c>; literals <c>None literal</c>, <c>... literal</c>, <c>int literal</c>; <c>name</c> for reading a name;
/// attributes that are data <c>int.real</c>, <c>range.start</c>;
/// calls <c>len()</c>, <c>copy.deepcopy()</c>, <c>dict.fromkeys()</c>, <c>list.append()</c> (type of the receiver).
/// blocks <c>if</c>, <c>else</c>, <c>while</c>, <c>for list</c> (type of the iterable), <c>for else</c>, <c>break</c>, <c>try</c>, <c>except</c>, <c>raise</c>, <c>assert</c>, and so on;
/// functions <c>def</c>, <c>lambda</c>, <c>call function</c>, <c>call keyword</c>, <c>list comprehension</c>, <c>yield</c>; classes <c>class</c>, <c>call class</c>, <c>call method</c>,
/// <c>instance attribute</c>, <c>class attribute =</c>, <c>__eq__</c> (the method that the program defines, called by the machine or by name).
/// Types are written as <c>__name__</c>: <c>dict_keys |</c>, <c>in dict_values</c>.
/// </remarks>
public static class OperationTable
{
    private static readonly FrozenDictionary<string, Operation> ByName = Number(AllRows());

    /// <summary>All rows, in a fixed order.</summary>
    public static IReadOnlyList<Operation> Rows { get; } = [.. ByName.Values.OrderBy(row => row.Index)];

    /// <summary>The row called <paramref name="name"/>, or null if the table has none.</summary>
    public static Operation? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Operation> AllRows() =>
    [
        .. StatementRows.All(),
        .. AtomRows.All(),
        .. SubscriptRows.All(),
        .. OperatorRows.All(),
        .. ComparisonRows.All(),
        .. FunctionRows.All(),
        .. ContainerMethodRows.All(),
        .. SetMethodRows.All(),
        .. TextMethodRows.All(),
        .. CollectionRows.All(),
        .. IteratorRows.All(),
        .. NumberRows.All(),
        .. CharacterRows.All(),
        .. BlockRows.All(),
        .. DefinitionRows.All(),
        .. ClassRows.All(),
    ];

    private static FrozenDictionary<string, Operation> Number(IEnumerable<Operation> rows)
    {
        var numbered = rows.ToList();
        for (var index = 0; index < numbered.Count; index++)
        {
            numbered[index].Index = index;
        }

        return numbered.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
    }
}
