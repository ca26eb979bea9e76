using System.Globalization;
using System.Text;
using Conform.Programs;
using Conform.Programs.Syntax;
using Assert = Conform.Programs.Syntax.Assert;

namespace Conform.Conformance;

/// <summary>What Python's <c>ast</c> makes of a program's text, on both sides in one form: nested lists of class names and fields.</summary>
/// <remarks>
/// <see cref="PythonSource"/> defines the Python side, <see cref="Of(Cell)"/> the tree that our own syntax implies. Left out on both sides is what the text does
/// not determine or what versions name differently: context (<c>Load</c>, <c>Store</c>), <c>kind</c>, <c>type_comment</c>, empty <c>type_ignores</c>, <c>type_params</c>,
/// <c>returns</c>, annotations, and 3.8's wrappers <c>Index</c> and <c>ExtSlice</c>. If one of those has a value, the Python side fails. Strings are
/// lists of code points, floats are their hexadecimal form, so that equal dumps mean equal constants with their exact types.
/// </remarks>
internal static class AstDump
{
    /// <summary>Python 3.8 to 3.13: defines <c>dump(text) -> str</c>, ASCII.</summary>
    public const string PythonSource =
        """
        import ast

        def dump(text):
            return _node(ast.parse(text))

        _OMITTED = {'ctx', 'kind', 'type_comment', 'type_ignores', 'type_params', 'returns', 'annotation'}

        def _node(value):
            if isinstance(value, list):
                return '[' + ','.join(_node(item) for item in value) + ']'
            if value is None:
                return '-'
            if isinstance(value, str):
                return value
            if not isinstance(value, ast.AST):
                if type(value) is int:
                    return 'int ' + hex(value)
                raise TypeError(type(value))
            name = type(value).__name__
            if name == 'Index':
                return _node(value.value)
            if name == 'ExtSlice':
                raise TypeError(name)
            if name == 'Constant':
                return 'Constant(' + _constant(value.value) + ')'
            fields = []
            for field in value._fields:
                item = getattr(value, field, None)
                if field in _OMITTED and name != 'AnnAssign':
                    if field not in ('ctx', 'kind') and item not in (None, []):
                        raise TypeError(field)
                else:
                    fields.append(_node(item))
            return name + '(' + ','.join(fields) + ')'

        def _constant(value):
            kind = type(value)
            if kind is int:
                return 'int ' + hex(value)
            if kind is float:
                return 'float ' + value.hex()
            if kind is complex:
                return 'complex ' + value.real.hex() + ' ' + value.imag.hex()
            if kind is str:
                return 'str ' + ' '.join(format(ord(c), 'x') for c in value)
            if kind is bytes:
                return 'bytes ' + ' '.join(format(b, 'x') for b in value)
            if value is None or value is Ellipsis or kind is bool:
                return repr(value)
            raise TypeError(kind)
        """;

    /// <summary>The dump of <paramref name="cell"/>'s text, without header.</summary>
    public static string Of(Cell cell) => Node("Module", List(cell.Body.Select(Of)));

    private static string Of(Statement statement) => statement switch
    {
        Assign item => Node("Assign", List(item.Targets.Select(Of)), Of(item.Value)),
        AugmentedAssign item => Node("AugAssign", Of(item.Target), Of(item.Operator), Of(item.Value)),
        AnnotatedAssign item => Node("AnnAssign", Of(item.Target), Of(item.Annotation), Of(item.Value), "int 0x1"),
        Delete item => Node("Delete", List(item.Targets.Select(Of))),
        ExpressionStatement item => Node("Expr", Of(item.Value)),
        Pass => Node("Pass"),
        If item => Node("If", Of(item.Test), Block(item.Body), Block(item.Else)),
        While item => Node("While", Of(item.Test), Block(item.Body), Block(item.Else)),
        For item => Node("For", Of(item.Target), Of(item.Iterable), Block(item.Body), Block(item.Else)),
        Break => Node("Break"),
        Continue => Node("Continue"),
        Try item => Node("Try", Block(item.Body), List(item.Handlers.Select(Of)), Block(item.Else), Block(item.Finally)),
        Raise item => Node("Raise", Of(item.Error), Of(item.Cause)),
        Assert item => Node("Assert", Of(item.Test), Of(item.Message)),
        FunctionDefinition item => Node("FunctionDef", item.Name, Of(item.Parameters), Block(item.Body), List(item.Decorators.Select(Of))),
        Return item => Node("Return", Of(item.Value)),
        Global item => Node("Global", List(item.Names)),
        Nonlocal item => Node("Nonlocal", List(item.Names)),
        ClassDefinition item => Node("ClassDef", item.Name, List(item.Bases.Select(Of)), "[]", Block(item.Body), List(item.Decorators.Select(Of))),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, null),
    };

    private static string Of(Expression? expression) => expression switch
    {
        null => "-",
        Constant item => Node("Constant", Of(item.Value)),
        Name item => Node("Name", item.Identifier),
        ListDisplay item => Node("List", List(item.Elements.Select(Of))),
        TupleDisplay item => Node("Tuple", List(item.Elements.Select(Of))),
        SetDisplay item => Node("Set", List(item.Elements.Select(Of))),
        DictDisplay item => Node("Dict", List(item.Entries.Select(entry => Of(entry.Key))), List(item.Entries.Select(entry => Of(entry.Value)))),
        Starred item => Node("Starred", Of(item.Value)),
        Subscript item => Node("Subscript", Of(item.Value), Of(item.Index)),
        SliceExpression item => Node("Slice", Of(item.Lower), Of(item.Upper), Of(item.Step)),
        AttributeExpression item => Node("Attribute", Of(item.Value), item.Identifier),
        Call item => Node("Call", Of(item.Function), List(item.Arguments.Select(Of)), List(item.Keywords.Select(Of))),
        Unary item => Node("UnaryOp", Node(UnaryName(item.Operator)), Of(item.Operand)),
        Binary item => Node("BinOp", Of(item.Left), Of(item.Operator), Of(item.Right)),
        Compare item => Node(
            "Compare",
            Of(item.First),
            List(item.Comparisons.Select(comparison => Node(ComparisonName(comparison.Operator)))),
            List(item.Comparisons.Select(comparison => Of(comparison.Operand)))),
        BooleanOperation item => Node("BoolOp", Node(item.Operator == BooleanOperator.And ? "And" : "Or"), List(item.Operands.Select(Of))),
        Conditional item => Node("IfExp", Of(item.Test), Of(item.Body), Of(item.OrElse)),
        Lambda item => Node("Lambda", Of(item.Parameters), Of(item.Body)),
        NamedExpression item => Node("NamedExpr", Of(item.Target), Of(item.Value)),
        Comprehension { Kind: ComprehensionKind.Dict } item => Node("DictComp", Of(item.Element), Of(item.Value), List(item.Clauses.Select(Of))),
        Comprehension item => Node(ComprehensionName(item.Kind), Of(item.Element), List(item.Clauses.Select(Of))),
        Yield item => Node("Yield", Of(item.Value)),
        YieldFrom item => Node("YieldFrom", Of(item.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, null),
    };

    private static string Of(ExceptHandler handler) => Node("ExceptHandler", Of(handler.Type), handler.Name ?? "-", Block(handler.Body));

    private static string Of(Keyword keyword) => Node("keyword", keyword.Name ?? "-", Of(keyword.Value));

    private static string Of(ComprehensionClause clause) =>
        Node("comprehension", Of(clause.Target), Of(clause.Iterable), List(clause.Conditions.Select(Of)), "int 0x0");

    private static string Of(Parameters parameters) => Node(
        "arguments",
        List(parameters.Positional.Take(parameters.PositionalOnly).Select(parameter => Node("arg", parameter.Name))),
        List(parameters.Positional.Skip(parameters.PositionalOnly).Select(parameter => Node("arg", parameter.Name))),
        parameters.Variadic is null ? "-" : Node("arg", parameters.Variadic),
        List(parameters.KeywordOnly.Select(parameter => Node("arg", parameter.Name))),
        List(parameters.KeywordOnly.Select(parameter => Of(parameter.Default))),
        parameters.VariadicKeyword is null ? "-" : Node("arg", parameters.VariadicKeyword),
        List(parameters.Positional.Where(parameter => parameter.Default is not null).Select(parameter => Of(parameter.Default))));

    private static string Of(BinaryOperator operation) => Node(operation switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.FloorDivide => "FloorDiv",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.Or => "BitOr",
        BinaryOperator.And => "BitAnd",
        BinaryOperator.Xor => "BitXor",
        BinaryOperator.LeftShift => "LShift",
        BinaryOperator.RightShift => "RShift",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    });

    private static string UnaryName(UnaryOperator operation) => operation switch
    {
        UnaryOperator.Minus => "USub",
        UnaryOperator.Plus => "UAdd",
        UnaryOperator.Invert => "Invert",
        UnaryOperator.Not => "Not",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    private static string ComparisonName(ComparisonOperator operation) => operation switch
    {
        ComparisonOperator.Equal => "Eq",
        ComparisonOperator.NotEqual => "NotEq",
        ComparisonOperator.Less => "Lt",
        ComparisonOperator.LessOrEqual => "LtE",
        ComparisonOperator.Greater => "Gt",
        ComparisonOperator.GreaterOrEqual => "GtE",
        ComparisonOperator.Is => "Is",
        ComparisonOperator.IsNot => "IsNot",
        ComparisonOperator.In => "In",
        ComparisonOperator.NotIn => "NotIn",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    private static string ComprehensionName(ComprehensionKind kind) => kind switch
    {
        ComprehensionKind.List => "ListComp",
        ComprehensionKind.Set => "SetComp",
        ComprehensionKind.Generator => "GeneratorExp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Of(ConstantValue value) => value switch
    {
        NoneConstant => "None",
        EllipsisConstant => "Ellipsis",
        BoolConstant item => item.Value ? "True" : "False",
        IntConstant item => "int 0x" + Hexadecimal(item),
        FloatConstant item => "float " + Hexadecimal(item.Value),
        ImaginaryConstant item => "complex 0x0.0p+0 " + Hexadecimal(item.Imaginary),
        StrConstant item => "str " + string.Join(' ', item.Value.Points.Select(point => point.ToString("x", CultureInfo.InvariantCulture))),
        BytesConstant item => "bytes " + string.Join(' ', item.Value.Select(part => part.ToString("x", CultureInfo.InvariantCulture))),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static string Hexadecimal(IntConstant constant) =>
        constant.Value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    /// <summary>Python's <c>float.hex</c> of a number that is not negative.</summary>
    private static string Hexadecimal(double value)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        return bits == 0 ? "0x0.0p+0"
            : exponent == 0 ? string.Create(CultureInfo.InvariantCulture, $"0x0.{fraction:x13}p-1022")
            : string.Create(CultureInfo.InvariantCulture, $"0x1.{fraction:x13}p{exponent - 1023:+0;-0}");
    }

    private static string Block(ValueList<Statement> body) => List(body.Select(Of));

    private static string List(IEnumerable<string> items) => "[" + string.Join(',', items) + "]";

    private static string Node(string name, params ReadOnlySpan<string> fields) =>
        new StringBuilder(name).Append('(').AppendJoin(',', fields!).Append(')').ToString();
}
