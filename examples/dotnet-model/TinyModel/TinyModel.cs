using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Syntax;

namespace TinyModel;

/// <summary>A model of names, ints and lists, for conform: it runs a program and says which objects its names reach.</summary>
public sealed class TinyModelImplementation(Profile python) : IImplementation
{
    public string Name => "tiny-model";

    public Profile Profile => python;

    public Features Features => Features.Copy | Features.Delete;

    /// <summary>The level of the language reference, and the operations that the model has.</summary>
    public Capabilities Capabilities { get; } = new()
    {
        Level = Level.Language,
        Operations =
        [
            "name", "None literal", "int literal", "list display", "expression",
            "= name", "= chained", "= item", "+= name", "+= item", "*= name", "*= item", "del name", "del item",
            "int +", "int +=", "int *", "int *=", "list +", "list +=", "list *", "list *=", "list[i]", "list[i] =", "del list[i]",
            "list.append()", "list.copy()", "list.clear()", "list.reverse()", "len()", "copy.copy()", "copy.deepcopy()",
        ],
    };

    public ProgramObservation Run(Program program, RunRequest request)
    {
        var interpreter = new Interpreter();
        var graphs = new GraphBuilder(Describe);
        var cells = new List<CellObservation>();
        foreach (var cell in program.Cells)
        {
            string? error = null;
            try
            {
                foreach (var statement in cell.Body)
                {
                    interpreter.Execute(statement);
                }
            }
            catch (PythonError raised)
            {
                error = raised.Type;
            }
            catch (NotSupportedException reason)
            {
                return new(cells, new(StopReason.Unsupported, reason.Message));
            }

            cells.Add(new(
                error is null ? null : new ObservedError(error, []),
                graphs.Observe(interpreter.Names),
                graphs.Answer(interpreter.Names, request.Questions?[cells.Count], Equal)));
        }

        return new(cells);
    }

    private static ObjectDescription Describe(object value) => value switch
    {
        IntValue number => new("int", new Conform.Programs.Observing.IntValue(number.Value)),
        ListValue list => new("list", list.Items),
        _ => new("NoneType"),
    };

    private static (bool IsEqual, string? Raised) Equal(object left, object right)
    {
        try
        {
            return (Interpreter.AreEqual(left, right, depth: 0), null);
        }
        catch (PythonError raised)
        {
            return (false, raised.Type);
        }
    }
}
