using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Conform.Conformance.Protocol;

/// <summary>Reads the structured form of a cell as a stranger would, by the names of Python's <c>ast</c> alone, and writes it in the form of <see cref="AstDump"/>.</summary>
internal static class AstOfJson
{
    /// <summary>The fields of each node, as Python's documentation lists them, without contexts; a text after <c>=</c> stands for a field that programs never use.</summary>
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["Assign"] = ["targets", "value"],
        ["AugAssign"] = ["target", "op", "value"],
        ["AnnAssign"] = ["target", "annotation", "value", "=int 0x1"],
        ["Delete"] = ["targets"],
        ["Expr"] = ["value"],
        ["Pass"] = [],
        ["If"] = ["test", "body", "orelse"],
        ["While"] = ["test", "body", "orelse"],
        ["For"] = ["target", "iter", "body", "orelse"],
        ["Break"] = [],
        ["Continue"] = [],
        ["Try"] = ["body", "handlers", "orelse", "finalbody"],
        ["ExceptHandler"] = ["type", "name", "body"],
        ["Raise"] = ["exc", "cause"],
        ["Assert"] = ["test", "msg"],
        ["FunctionDef"] = ["name", "args", "body", "decorator_list"],
        ["Return"] = ["value"],
        ["Global"] = ["names"],
        ["Nonlocal"] = ["names"],
        ["ClassDef"] = ["name", "bases", "=[]", "body", "decorator_list"],
        ["Name"] = ["id"],
        ["List"] = ["elts"],
        ["Tuple"] = ["elts"],
        ["Set"] = ["elts"],
        ["Dict"] = ["keys", "values"],
        ["Starred"] = ["value"],
        ["Subscript"] = ["value", "slice"],
        ["Slice"] = ["lower", "upper", "step"],
        ["Attribute"] = ["value", "attr"],
        ["Call"] = ["func", "args", "keywords"],
        ["keyword"] = ["arg", "value"],
        ["UnaryOp"] = ["op", "operand"],
        ["BinOp"] = ["left", "op", "right"],
        ["Compare"] = ["left", "ops", "comparators"],
        ["BoolOp"] = ["op", "values"],
        ["IfExp"] = ["test", "body", "orelse"],
        ["Lambda"] = ["args", "body"],
        ["NamedExpr"] = ["target", "value"],
        ["ListComp"] = ["elt", "generators"],
        ["SetComp"] = ["elt", "generators"],
        ["DictComp"] = ["key", "value", "generators"],
        ["GeneratorExp"] = ["elt", "generators"],
        ["comprehension"] = ["target", "iter", "ifs", "=int 0x0"],
        ["Yield"] = ["value"],
        ["YieldFrom"] = ["value"],
        ["arguments"] = ["posonlyargs", "args", "vararg", "kwonlyargs", "kw_defaults", "kwarg", "defaults"],
    };

    /// <summary>The dump of the statements of a cell.</summary>
    public static string Dump(JsonNode statements) => $"Module({List(statements.AsArray(), Node)})";

    private static string Node(JsonNode? node)
    {
        if (node is null)
        {
            return "-";
        }

        var name = $"{node["node"]}";
        if (name == "Constant")
        {
            return $"Constant({Constant(node["value"]!.AsObject().Single())})";
        }

        var unknown = node.AsObject().Select(field => field.Key).Except(Fields[name]).Except(["node"]);
        Assert.Empty(unknown);
        return $"{name}({string.Join(',', Fields[name].Select(field => field[0] == '=' ? field[1..] : Field(name, field, node[field])))})";
    }

    private static string Field(string owner, string field, JsonNode? value) => value switch
    {
        null => "-",
        JsonValue text when field == "op" => $"{text}()",
        JsonValue text when owner == "arguments" => $"arg({text})",
        JsonValue text => $"{text}",
        JsonArray list when field == "ops" => List(list, text => $"{text}()"),
        JsonArray list when owner == "arguments" && field.EndsWith("args", StringComparison.Ordinal) => List(list, text => $"arg({text})"),
        JsonArray list => List(list, item => item is JsonValue text ? $"{text}" : Node(item)),
        _ => Node(value),
    };

    private static string List(JsonArray items, Func<JsonNode?, string> dump) => $"[{string.Join(',', items.Select(dump))}]";

    private static string Constant(KeyValuePair<string, JsonNode?> value) => value.Key switch
    {
        "name" => $"{value.Value}",
        "bool" => (bool)value.Value! ? "True" : "False",
        "int" => $"int {value.Value}",
        "float" => $"float {Hexadecimal($"{value.Value}")}",
        "complex" => $"complex {string.Join(' ', value.Value!.AsArray().Select(part => Hexadecimal($"{part}")))}",
        "str" => $"str {string.Join(' ', $"{value.Value}".EnumerateRunes().Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)))}",
        "codePoints" => $"str {string.Join(' ', value.Value!.AsArray().Select(point => ((int)point!).ToString("x", CultureInfo.InvariantCulture)))}",
        "bytes" => $"bytes {string.Join(' ', Convert.FromHexString($"{value.Value}").Select(part => part.ToString("x", CultureInfo.InvariantCulture)))}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    /// <summary>Python's <c>float.hex</c> of a decimal number that is not negative, from its exact bits.</summary>
    private static string Hexadecimal(string text)
    {
        if (text == "inf")
        {
            return text;
        }

        var bits = (BigInteger)BitConverter.DoubleToUInt64Bits(double.Parse(text, CultureInfo.InvariantCulture));
        var (exponent, fraction) = ((int)(bits >> 52), (long)(bits & 0xF_FFFF_FFFF_FFFF));
        return bits.IsZero ? "0x0.0p+0"
            : string.Create(CultureInfo.InvariantCulture, $"0x{(exponent == 0 ? 0 : 1)}.{fraction:x13}p{(exponent == 0 ? -1022 : exponent - 1023):+0;-0}");
    }
}
