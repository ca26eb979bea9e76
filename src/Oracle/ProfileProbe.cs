using System.Globalization;
using System.Text;
using Conform.Oracle.Native;
using Conform.Programs;

namespace Conform.Oracle;

/// <summary>Asks a running CPython for the facts of its <see cref="Profile"/>.</summary>
internal static class ProfileProbe
{
    /// <summary>The profile of the interpreter behind <paramref name="api"/>.</summary>
    public static Profile Probe(PythonApi api, ProgramNamespace template, PythonVersion version) =>
        new(version, nint.Size * 8, HashAlgorithm(api), LiteralCharactersApart(api, template));

    private static string HashAlgorithm(PythonApi api)
    {
        using var sys = api.Import("sys");
        using var info = api.Attribute(sys.Borrow(), "hash_info").OrThrow("reading sys.hash_info");
        using var name = api.Attribute(info.Borrow(), "algorithm").OrThrow("reading sys.hash_info");
        return api.ReadText(name.Borrow()).ToString();
    }

    /// <summary>The ASCII characters whose literal is another object than the cached character, in code point order.</summary>
    private static string LiteralCharactersApart(PythonApi api, ProgramNamespace template)
    {
        var apart = new StringBuilder();
        for (var point = 0; point < 128; point++)
        {
            // Each in a unit of its own, as the constant of an assignment, so that no other constant can lend its object.
            var literal = string.Create(CultureInfo.InvariantCulture, $"literal = '\\x{point:x2}'\n");
            using var names = template.New();
            Run(api, literal, names.Borrow());
            Run(api, string.Create(CultureInfo.InvariantCulture, $"cached = chr({point})\n"), names.Borrow());
            using var first = Value(api, names.Borrow(), "literal");
            using var second = Value(api, names.Borrow(), "cached");
            if (first.Borrow() != second.Borrow())
            {
                _ = apart.Append((char)point);
            }
        }

        return apart.ToString();
    }

    private static void Run(PythonApi api, string text, BorrowedReference names)
    {
        using var code = api.Compile(text, "<probe>").OrThrow("compiling a probe");
        api.Evaluate(code.Borrow(), names).OrThrow("running a probe").Dispose();
    }

    private static OwnedReference Value(PythonApi api, BorrowedReference names, string name)
    {
        using var key = api.NewText(name);
        return api.Item(names, key.Borrow()).OrThrow("reading a probe");
    }
}
