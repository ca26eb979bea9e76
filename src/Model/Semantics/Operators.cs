using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Programs.Syntax;

namespace Conform.Model.Semantics;

/// <summary>Dispatch of binary operators to the operands' types.</summary>
/// <remarks>Source: Python Language Reference, 3.3.8 "Emulating numeric types"; CPython, Objects/abstract.c.</remarks>
public static class Operators
{
    /// <summary><c>left operation right</c>.</summary>
    public static PyObject? Binary(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        var result = Numbers(machine, operation, left, right);
        if (result is PyNotImplemented)
        {
            result = Sequences(machine, operation, left, right, inPlace: false);
        }

        return result is PyNotImplemented ? Unsupported(machine, Symbol(operation), left, right) : Checked(machine, left, right, result);
    }

    /// <summary>Notes an error that comes out of an operator of a Counter, which is written in Python.</summary>
    private static PyObject? Checked(Machine machine, PyObject left, PyObject right, PyObject? result)
    {
        if (result is null && machine.Lifetimes is not null && (left.Type.IsSubtypeOf(CollectionTypes.Counter) || right.Type.IsSubtypeOf(CollectionTypes.Counter)))
        {
            machine.PassLibrary();
        }

        return result;
    }

    /// <summary><c>left operation= right</c> without the assignment: the object to assign.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_InPlaceAdd</c> and its relatives.</remarks>
    public static PyObject? InPlace(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        var result = machine.Rules.Of(left).InPlace(machine, operation, left, right);
        if (result is PyNotImplemented && operation == BinaryOperator.Power && left.Type.IsHeap && !machine.Profile.Flag("classes.inPlacePowerFallsBack")
            && SpecialCalls.TryUser(machine, left.Type, "__ipow__", out _))
        {
            return Unsupported(machine, "**", left, right);
        }

        if (result is PyNotImplemented)
        {
            result = Numbers(machine, operation, left, right);
        }

        if (result is PyNotImplemented)
        {
            result = Sequences(machine, operation, left, right, inPlace: true);
        }

        return result is PyNotImplemented ? Unsupported(machine, Symbol(operation) + "=", left, right) : Checked(machine, left, right, result);
    }

    /// <summary><c>divmod(left, right)</c>.</summary>
    /// <remarks>Source: CPython, <c>PyNumber_Divmod</c>.</remarks>
    public static PyObject? DivideWithRemainder(Machine machine, PyObject left, PyObject right)
    {
        if (left.Type.IsHeap || right.Type.IsHeap)
        {
            var answer = machine.Rules.Instance.DivideWithRemainder(machine, left, right);
            return answer is PyNotImplemented ? Unsupported(machine, "divmod()", left, right) : answer;
        }

        var (first, second) = (machine.Rules.Of(left), machine.Rules.Of(right));
        var differ = !ReferenceEquals(left.Type, right.Type);
        var isSwapped = differ && right.Type.IsSubtypeOf(left.Type);
        var result = (isSwapped ? second : first).DivideWithRemainder(machine, left, right);
        if (result is PyNotImplemented && differ)
        {
            result = (isSwapped ? first : second).DivideWithRemainder(machine, left, right);
        }

        return result is PyNotImplemented ? Unsupported(machine, "divmod()", left, right) : result;
    }

    /// <summary><c>pow(value, exponent, modulus)</c>: the types of all three are asked, each once.</summary>
    /// <remarks>Source: CPython, <c>ternary_op</c>.</remarks>
    public static PyObject? PowerModulo(Machine machine, PyObject value, PyObject exponent, PyObject modulus)
    {
        if (SpecialCalls.TryUser(machine, value.Type, "__pow__", out var method)
            && SpecialCalls.Call(machine, method, value, exponent, modulus) is not PyNotImplemented and var answer)
        {
            return answer;
        }

        foreach (var rules in new[] { value, exponent, modulus }.Select(operand => machine.Rules.ForType(operand.Type.Layout)).Distinct())
        {
            var result = rules.PowerModulo(machine, value, exponent, modulus);
            if (result is not PyNotImplemented)
            {
                return result;
            }
        }

        return machine.Raise(
            ErrorTypes.TypeError,
            $"unsupported operand type(s) for {machine.Profile.Text("numbers.powerOfThree")}: '{value.Type.Name}', '{exponent.Type.Name}', '{modulus.Type.Name}'");
    }

    /// <summary>The operator as written.</summary>
    public static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.Or => "|",
        BinaryOperator.And => "&",
        BinaryOperator.Xor => "^",
        BinaryOperator.LeftShift => "<<",
        _ => ">>",
    };

    private static PyObject? Numbers(Machine machine, BinaryOperator operation, PyObject left, PyObject right)
    {
        if (left.Type.IsHeap || right.Type.IsHeap)
        {
            return machine.Rules.Instance.Arithmetic(machine, operation, left, right);
        }

        var (leftRules, rightRules) = (machine.Rules.Of(left), machine.Rules.Of(right));
        var differ = !ReferenceEquals(left.Type, right.Type);
        if (differ && right.Type.IsSubtypeOf(left.Type))
        {
            var answer = rightRules.Binary(machine, operation, left, right);
            return answer is PyNotImplemented ? leftRules.Binary(machine, operation, left, right) : answer;
        }

        var result = leftRules.Binary(machine, operation, left, right);
        return result is PyNotImplemented && differ ? rightRules.Binary(machine, operation, left, right) : result;
    }

    private static PyObject? Sequences(Machine machine, BinaryOperator operation, PyObject left, PyObject right, bool inPlace)
    {
        var rules = machine.Rules.Of(left);
        switch (operation)
        {
            case BinaryOperator.Add:
                return inPlace ? rules.InPlaceConcatenate(machine, left, right) : rules.Concatenate(machine, left, right);
            case BinaryOperator.Multiply:
                var result = inPlace ? rules.InPlaceRepeat(machine, left, right) : rules.Repeat(machine, left, right);

                // A left operand with any of a sequence's slots, such as a set, bars the right one from an in-place repetition.
                return result is PyNotImplemented && !(inPlace && Semantics.Sequences.HasPositions(machine, left, rules)) ? machine.Rules.Of(right).Repeat(machine, right, left) : result;
            default:
                return PyNotImplemented.Instance;
        }
    }

    private static PyObject? Unsupported(Machine machine, string symbol, PyObject left, PyObject right) => machine.Raise(
        ErrorTypes.TypeError,
        $"unsupported operand type(s) for {(symbol == "**" ? "** or pow()" : symbol == "**=" ? machine.Profile.Text("numbers.powerInPlace") : symbol)}: '{left.Type.Name}' and '{right.Type.Name}'");
}
