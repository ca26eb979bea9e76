using System.Collections.Frozen;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>The table of methods.</content>
public partial class StrRules
{
    private static readonly PythonVersion Python313 = new(3, 13);
    private static readonly Signature Search = Signature.Positional(1, 3);
    private static readonly SignatureBefore SearchBefore313 = new(Python313, Signature.Parsed(1, 3));

    private static readonly FrozenDictionary<string, BuiltinMethod> Table = new BuiltinMethod[]
    {
        Method("join", Signature.One, static (m, self, a) => m.Rules.Str.Join(m, self, a[0]!)),
        Method("replace", Signature.Keywords(2, "", "", "count"), static (m, self, a) => m.Rules.Str.Replace(m, self, a[0]!, a[1]!, a[2])) with
        {
            Earlier = new(Python313, Signature.Positional(2, 3)),
        },
        Method("strip", Signature.Positional(0, 1), static (m, self, a) => m.Rules.Str.Strip(m, self, a[0], TextSides.Both, "strip")),
        Method("lstrip", Signature.Positional(0, 1), static (m, self, a) => m.Rules.Str.Strip(m, self, a[0], TextSides.Left, "lstrip")),
        Method("rstrip", Signature.Positional(0, 1), static (m, self, a) => m.Rules.Str.Strip(m, self, a[0], TextSides.Right, "rstrip")),
        Method("removeprefix", Signature.One, static (m, self, a) => m.Rules.Str.RemovePrefix(m, self, a[0]!)),
        Method("removesuffix", Signature.One, static (m, self, a) => m.Rules.Str.RemoveSuffix(m, self, a[0]!)),
        Method("split", Signature.Keywords(0, "sep", "maxsplit"), static (m, self, a) => m.Rules.Str.Split(m, self, a[0], a[1], fromRight: false)),
        Method("rsplit", Signature.Keywords(0, "sep", "maxsplit"), static (m, self, a) => m.Rules.Str.Split(m, self, a[0], a[1], fromRight: true)),
        Method("splitlines", Signature.Keywords(0, "keepends"), static (m, self, a) => m.Rules.Str.SplitLines(m, self, a[0])),
        Method("partition", Signature.One, static (m, self, a) => m.Rules.Str.Partition(m, self, a[0]!, fromRight: false)),
        Method("rpartition", Signature.One, static (m, self, a) => m.Rules.Str.Partition(m, self, a[0]!, fromRight: true)),
        Method("startswith", Search, static (m, self, a) => m.Rules.Str.HasAffix(m, self, a, atEnd: false)) with { Earlier = SearchBefore313 },
        Method("endswith", Search, static (m, self, a) => m.Rules.Str.HasAffix(m, self, a, atEnd: true)) with { Earlier = SearchBefore313 },
        Method("find", Search, static (m, self, a) => m.Rules.Str.Find(m, self, a, "find", fromRight: false)) with { Earlier = SearchBefore313 },
        Method("rfind", Search, static (m, self, a) => m.Rules.Str.Find(m, self, a, "rfind", fromRight: true)) with { Earlier = SearchBefore313 },
        Method("index", Search, static (m, self, a) => m.Rules.Str.Index(m, self, a, "index", fromRight: false)) with { Earlier = SearchBefore313 },
        Method("rindex", Search, static (m, self, a) => m.Rules.Str.Index(m, self, a, "rindex", fromRight: true)) with { Earlier = SearchBefore313 },
        Method("count", Search, static (m, self, a) => m.Rules.Str.Count(m, self, a)) with { Earlier = SearchBefore313 },
        Method("upper", Signature.None, static (m, self, a) => m.Rules.Str.Upper(m, self)),
        Method("lower", Signature.None, static (m, self, a) => m.Rules.Str.Lower(m, self)),
        Method("casefold", Signature.None, static (m, self, a) => m.Rules.Str.CaseFold(m, self)),
        Method("swapcase", Signature.None, static (m, self, a) => m.Rules.Str.SwapCase(m, self)),
        Method("title", Signature.None, static (m, self, a) => m.Rules.Str.Title(m, self)),
        Method("capitalize", Signature.None, static (m, self, a) => m.Rules.Str.Capitalize(m, self)),
        Method("translate", Signature.One, static (m, self, a) => m.Rules.Str.Translate(m, (PyStr)self, a[0]!)),
        Method("maketrans", Signature.Positional(1, 3), static (m, _, a) => m.Rules.Str.MakeTable(m, a[0]!, a[1], a[2])) with { IsStaticMethod = true },
        Method("zfill", Signature.One, static (m, self, a) => m.Rules.Str.ZeroFill(m, self, a[0]!)),
        Method("ljust", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Str.Justify(m, self, a[0]!, a[1], Alignment.Left)),
        Method("rjust", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Str.Justify(m, self, a[0]!, a[1], Alignment.Right)),
        Method("center", Signature.Positional(1, 2), static (m, self, a) => m.Rules.Str.Justify(m, self, a[0]!, a[1], Alignment.Center)),
        Method("expandtabs", Signature.Keywords(0, "tabsize"), static (m, self, a) => m.Rules.Str.ExpandTabs(m, self, a[0])),
        Method("encode", Signature.Keywords(0, "encoding", "errors"), static (m, self, a) => m.Rules.Str.Encode(m, self, a[0], a[1])),
        Method("isalnum", Signature.None, static (m, self, a) => m.Rules.Str.AreAll(m, self, UnicodeProperties.IsAlphanumeric)),
        Method("isalpha", Signature.None, static (m, self, a) => m.Rules.Str.AreAll(m, self, UnicodeProperties.IsAlphabetic)),
        Method("isascii", Signature.None, static (m, self, a) => m.Rules.Str.HasNoOther(m, self, static (point, _) => point < 0x80)),
        Method("isdecimal", Signature.None, static (m, self, a) => m.Rules.Str.AreAll(m, self, UnicodeProperties.IsDecimal)),
        Method("isdigit", Signature.None, static (m, self, a) => m.Rules.Str.AreAll(m, self, UnicodeProperties.IsDigit)),
        Method("isidentifier", Signature.None, static (m, self, a) => m.Rules.Str.IsIdentifier(m, self)),
        Method("islower", Signature.None, static (m, self, a) => m.Rules.Str.IsCased(m, self, upper: false)),
        Method("isnumeric", Signature.None, static (m, self, a) => m.Rules.Str.IsNumeric(m, self)),
        Method("isprintable", Signature.None, static (m, self, a) => m.Rules.Str.HasNoOther(m, self, UnicodeProperties.IsPrintable)),
        Method("isspace", Signature.None, static (m, self, a) => m.Rules.Str.AreAll(m, self, static (point, _) => CodePointAlphabet.IsWhitespace(point))),
        Method("istitle", Signature.None, static (m, self, a) => m.Rules.Str.IsTitle(m, self)),
        Method("isupper", Signature.None, static (m, self, a) => m.Rules.Str.IsCased(m, self, upper: true)),
    }.ToFrozenDictionary(method => method.Name);

    private static BuiltinMethod Method(string name, Signature signature, BuiltinBody body) => new(PyType.Str, name, signature, body);
}
