using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>A program being written: everything that its writers share.</summary>
internal sealed class Draft
{
    internal Draft(Choices choices, GenerationSettings settings, OperationChoice operations)
    {
        Choices = choices;
        Settings = settings;
        Operations = operations;
        Order = new(settings);
        Variables = new(choices);
        Values = new(choices, Variables, new(choices, settings, operations.Allowed));
        Fitting = new(choices, Variables, Values, Order, settings);
        Wrong = new(choices, Variables, Values, settings);
        Wild = new(choices, Variables, Values, Order);
    }

    /// <summary>Where all randomness comes from.</summary>
    internal Choices Choices { get; }

    /// <summary>What is asked for.</summary>
    internal GenerationSettings Settings { get; }

    /// <summary>The allowed rows.</summary>
    internal OperationChoice Operations { get; }

    /// <summary>Which sets may show their order.</summary>
    internal KnownOrder Order { get; }

    /// <summary>The names.</summary>
    internal Variables Variables { get; }

    /// <summary>Writes values.</summary>
    internal Values Values { get; }

    /// <summary>Writes operands that fit.</summary>
    internal OperandWriter Fitting { get; }

    /// <summary>Writes operands that do not fit.</summary>
    internal WrongOperands Wrong { get; }

    /// <summary>Writes any operands.</summary>
    internal WildOperands Wild { get; }

    /// <summary>Statements that must come before the one being written: they bind what it needs.</summary>
    internal List<Statement> Prelude { get; set; } = [];

    /// <summary>Number of statements that there is room for, beside the one being written.</summary>
    internal int Room { get; set; }

    /// <summary>Number of blocks around the statement being written.</summary>
    internal int Nesting { get; set; }

    /// <summary>Number of loops around the statement being written, those around its function included.</summary>
    internal int Loops { get; set; }

    /// <summary>Whether a comprehension is being written, in which <c>:=</c> must not bind the names of its loops.</summary>
    internal bool IsComprehension { get; set; }

    /// <summary>The function being written, or null outside of one.</summary>
    internal FunctionDraft? Function { get; set; }

    /// <summary>The modules that the program uses, beside <c>copy</c>.</summary>
    internal SortedSet<string> Modules => Values.Modules;

    /// <summary>Whether the settings allow what needs <paramref name="features"/>.</summary>
    internal bool Has(Features features) => (features & ~Settings.Features) == Features.None;

    /// <summary>Whether programs may execute all of <paramref name="rows"/>, as far as a list of operations says.</summary>
    internal bool Has(params ReadOnlySpan<string> rows)
    {
        foreach (var row in rows)
        {
            if (!Operations.Allowed.Has(row))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name bound to a new object, if there is room for the statement that binds it; otherwise the term itself.</summary>
    internal Term Named(Term value)
    {
        if (Room < 1)
        {
            return value;
        }

        Room--;
        var name = Variables.Target();
        Prelude.Add(Tree.Assign(new Name(name), value.Expression));
        Variables.Bind(name, value.Sketch);
        return new(new Name(name), value.Sketch);
    }
}

/// <summary>How closely the operands of one operation fit.</summary>
internal enum Manner
{
    /// <summary>All fit: the operation is expected to complete.</summary>
    Fitting,

    /// <summary>One does not fit: the operation is expected to raise.</summary>
    OneWrong,

    /// <summary>Nobody looks.</summary>
    Wild,
}
