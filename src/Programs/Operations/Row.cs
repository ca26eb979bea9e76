namespace Conform.Programs.Operations;

/// <summary>Makes rows of the table, so that a row is one line. Rows come out able to complete and to raise, with weight 10, for every version.</summary>
internal static class Row
{
    /// <summary>A statement row.</summary>
    internal static Operation Statement(string name, string symbol, bool raises, string source, Features needs = Features.None) =>
        new(name, raises, CanComplete: true, 10, needs, PythonVersion.Oldest, source) { Form = OperationForm.Statement, Symbol = symbol };

    /// <summary>A method of <paramref name="receiver"/>; its name in the table is <c>type.method()</c>.</summary>
    internal static Operation Method(Kind receiver, string method, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        Of($"{receiver.TypeName()}.{method}()", OperationForm.Method, receiver, method, result, source, operands);

    /// <summary>A function call; its name in the table is <c>function()</c>.</summary>
    internal static Operation Function(string function, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        Of($"{function}()", OperationForm.Function, Kind.Unknown, function, result, source, operands) with { Needs = result.Needs() };

    /// <summary>A row of any form.</summary>
    internal static Operation Of(
        string name, OperationForm form, Kind receiver, string symbol, Kind result, string source, params ReadOnlySpan<Operand> operands) =>
        new(name, CanRaise: true, CanComplete: true, 10, receiver.Needs(), PythonVersion.Oldest, source)
        {
            Form = form,
            Receiver = receiver,
            Symbol = symbol,
            Result = result,
            Operands = ValueList.Create(operands),
        };

    /// <summary>The same row, which cannot raise.</summary>
    internal static Operation NeverRaises(this Operation row) => row with { CanRaise = false };

    /// <summary>The same row, which cannot complete.</summary>
    internal static Operation AlwaysRaises(this Operation row) => row with { CanComplete = false };

    /// <summary>The same row with another weight.</summary>
    internal static Operation Weighs(this Operation row, int weight) => row with { Weight = weight };

    /// <summary>The same row, which also needs <paramref name="features"/>.</summary>
    internal static Operation Requires(this Operation row, Features features) => row with { Needs = row.Needs | features };

    /// <summary>The same row, known since Python 3.<paramref name="minor"/>.</summary>
    internal static Operation From(this Operation row, int minor) => row with { Since = new PythonVersion(3, minor) };
}
