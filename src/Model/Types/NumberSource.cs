using Conform.Model.Arithmetic;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;

namespace Conform.Model.Types;

/// <summary>The text that a number is made from, and how an error message shows it.</summary>
internal static class NumberSource
{
    /// <summary>Largest number of characters of a repr that <c>%.200R</c> shows.</summary>
    private const int ShownCharacters = 200;

    /// <summary>The text of a str, or of an object with bytes, prepared for a parser; null for anything else.</summary>
    internal static string? Text(Machine machine, PyObject source) => source switch
    {
        PyStr text => NumberText.Of(text.Value, machine.Profile.Version),
        PyBytes bytes => NumberText.Of(bytes.Value.Items.AsSpan()),
        PyByteArray bytes => NumberText.Of([.. bytes.Value]),
        PyArray or PyMemoryView when ByteSequenceRules.TryBytes(source, out var bytes) => NumberText.Of(bytes),
        _ => null,
    };

    /// <summary>The repr of <paramref name="source"/> as a message of <c>int()</c> shows it: cut off, and a bytearray as bytes.</summary>
    internal static bool TryShow(Machine machine, PyObject source, out string shown)
    {
        shown = string.Empty;
        var operand = source switch
        {
            PyBytes bytes => new PyBytes([.. bytes.Value.Items.AsSpan()[..Math.Min(bytes.Value.Count, ShownCharacters)]]),
            PyByteArray bytes => new PyBytes([.. bytes.Value.Take(ShownCharacters)]),
            PyArray or PyMemoryView when ByteSequenceRules.TryBytes(source, out var bytes) => new PyBytes([.. bytes[..Math.Min(bytes.Length, ShownCharacters)]]),
            _ => source,
        };
        if (!Representation.TryReprText(machine, operand, out var text))
        {
            return false;
        }

        shown = Cut(text);
        return true;
    }

    /// <summary>The first characters of <paramref name="text"/>, where a surrogate pair is one.</summary>
    private static string Cut(string text)
    {
        var length = 0;
        for (var count = 0; count < ShownCharacters && length < text.Length; count++)
        {
            length += char.IsHighSurrogate(text[length]) ? 2 : 1;
        }

        return text[..length];
    }
}
