using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Text;
using Conform.Programs;

namespace Conform.Model.Types;

/// <content>The methods that both types have.</content>
public abstract partial class ByteSequenceRules
{
    private static readonly PythonVersion Python313 = new(3, 13);
    private static readonly PythonVersion Python315 = new(3, 15);
    private static readonly Signature Search = Signature.Positional(1, 3);
    private static readonly SignatureBefore SearchBefore313 = new(Python313, Signature.Parsed(1, 3));

    private protected static IEnumerable<BuiltinMethod> SharedMethods(PyType owner)
    {
        BuiltinMethod Method(string name, Signature signature, Func<ByteSequenceRules, Machine, PyObject, PyObject?[], PyObject?> body) =>
            new(owner, name, signature, (machine, self, arguments) => body(RulesOf(machine, self), machine, self, arguments));

        return
        [
            Method("join", Signature.One, static (r, m, self, a) => r.Join(m, self, a[0]!)),
            Method("replace", Signature.Keywords(2, "", "", "count"), static (r, m, self, a) => r.Replace(m, self, a[0]!, a[1]!, a[2])) with { Earlier = new(Python315, Signature.Positional(2, 3)) },
            Method("strip", Signature.Positional(0, 1), static (r, m, self, a) => r.Strip(m, self, a[0], TextSides.Both)),
            Method("lstrip", Signature.Positional(0, 1), static (r, m, self, a) => r.Strip(m, self, a[0], TextSides.Left)),
            Method("rstrip", Signature.Positional(0, 1), static (r, m, self, a) => r.Strip(m, self, a[0], TextSides.Right)),
            Method("removeprefix", Signature.One, static (r, m, self, a) => r.RemovePrefix(m, self, a[0]!)),
            Method("removesuffix", Signature.One, static (r, m, self, a) => r.RemoveSuffix(m, self, a[0]!)),
            Method("split", Signature.Keywords(0, "sep", "maxsplit"), static (r, m, self, a) => r.Split(m, self, a[0], a[1], fromRight: false)),
            Method("rsplit", Signature.Keywords(0, "sep", "maxsplit"), static (r, m, self, a) => r.Split(m, self, a[0], a[1], fromRight: true)),
            Method("splitlines", Signature.Keywords(0, "keepends"), static (r, m, self, a) => r.SplitLines(m, self, a[0])),
            Method("partition", Signature.One, static (r, m, self, a) => r.Partition(m, self, a[0]!, fromRight: false)),
            Method("rpartition", Signature.One, static (r, m, self, a) => r.Partition(m, self, a[0]!, fromRight: true)),
            Method("startswith", Search, static (r, m, self, a) => r.HasAffix(m, self, a, atEnd: false)) with { Earlier = SearchBefore313 },
            Method("endswith", Search, static (r, m, self, a) => r.HasAffix(m, self, a, atEnd: true)) with { Earlier = SearchBefore313 },
            Method("find", Search, static (r, m, self, a) => r.Find(m, self, a, fromRight: false)) with { Earlier = SearchBefore313 },
            Method("rfind", Search, static (r, m, self, a) => r.Find(m, self, a, fromRight: true)) with { Earlier = SearchBefore313 },
            Method("index", Search, static (r, m, self, a) => r.Index(m, self, a, fromRight: false)) with { Earlier = SearchBefore313 },
            Method("rindex", Search, static (r, m, self, a) => r.Index(m, self, a, fromRight: true)) with { Earlier = SearchBefore313 },
            Method("count", Search, static (r, m, self, a) => r.Count(m, self, a)) with { Earlier = SearchBefore313 },
            Method("upper", Signature.None, static (r, m, self, a) => r.Upper(m, self)),
            Method("lower", Signature.None, static (r, m, self, a) => r.Lower(m, self)),
            Method("swapcase", Signature.None, static (r, m, self, a) => r.SwapCase(m, self)),
            Method("title", Signature.None, static (r, m, self, a) => r.Title(m, self)),
            Method("capitalize", Signature.None, static (r, m, self, a) => r.Capitalize(m, self)),
            Method("translate", Signature.Keywords(1, "", "delete"), static (r, m, self, a) => r.Translate(m, self, a[0]!, a[1])),
            new(owner, "maketrans", Signature.Positional(2, 2), static (m, _, a) => m.Rules.Bytes.MakeTable(m, a[0]!, a[1]!)) { IsStaticMethod = true },
            Method("zfill", Signature.One, static (r, m, self, a) => r.ZeroFill(m, self, a[0]!)),
            Method("ljust", Signature.Positional(1, 2), static (r, m, self, a) => r.Justify(m, self, a[0]!, a[1], Alignment.Left)),
            Method("rjust", Signature.Positional(1, 2), static (r, m, self, a) => r.Justify(m, self, a[0]!, a[1], Alignment.Right)),
            Method("center", Signature.Positional(1, 2), static (r, m, self, a) => r.Justify(m, self, a[0]!, a[1], Alignment.Center)),
            Method("expandtabs", Signature.Keywords(0, "tabsize"), static (r, m, self, a) => r.ExpandTabs(m, self, a[0])),
            Method("isalnum", Signature.None, static (r, m, self, a) => r.AreAll(self, static value => char.IsAsciiLetterOrDigit((char)value))),
            Method("isalpha", Signature.None, static (r, m, self, a) => r.AreAll(self, static value => char.IsAsciiLetter((char)value))),
            Method("isascii", Signature.None, static (r, m, self, a) => r.HasNoOther(self, static value => value < 0x80)),
            Method("isdigit", Signature.None, static (r, m, self, a) => r.AreAll(self, static value => char.IsAsciiDigit((char)value))),
            Method("islower", Signature.None, static (r, m, self, a) => r.IsCased(self, upper: false)),
            Method("isspace", Signature.None, static (r, m, self, a) => r.AreAll(self, ByteAlphabet.IsWhitespace)),
            Method("istitle", Signature.None, static (r, m, self, a) => r.IsTitle(self)),
            Method("isupper", Signature.None, static (r, m, self, a) => r.IsCased(self, upper: true)),
            Method("hex", Signature.Keywords(0, "sep", "bytes_per_sep"), static (r, m, self, a) => r.Hex(m, self, a[0], a[1])),
            new(owner, "fromhex", Signature.One, (m, type, a) => (ReferenceEquals(owner, PyType.Bytes) ? (ByteSequenceRules)m.Rules.Bytes : m.Rules.ByteArray).FromHex(m, (PyType)type, a[0]!)) { IsClassMethod = true },
            Method("decode", Signature.Keywords(0, "encoding", "errors"), static (r, m, self, a) => r.Decode(m, self, a[0], a[1])),
        ];
    }

    private static ByteSequenceRules RulesOf(Machine machine, PyObject self) => self is PyBytes ? machine.Rules.Bytes : machine.Rules.ByteArray;
}
