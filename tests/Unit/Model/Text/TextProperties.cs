using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conform.Unit.Model.Text;

/// <summary>Laws of the model's strings and bytes; the texts are of few characters, so that parts occur often. 200 runs each.</summary>
[Properties(MaxTest = 200, Arbitrary = [typeof(SmallTexts)])]
public sealed class TextProperties
{
    private readonly Machine machine = new(RuleSet.Real, new ModelProfile(Profile.Of(new(3, 12))), new() { Steps = 10_000_000, Objects = 10_000_000 });

    [Property]
    public bool Join_OfTheSplitPieces_IsTheText(SmallText text, SmallText separator)
    {
        if (separator.Value.Length == 0)
        {
            return true;
        }

        var (left, right) = (Str(text), Str(separator));
        return new[] { false, true }.All(fromRight =>
            machine.Rules.Str.Split(machine, left, right, null, fromRight) is PyList pieces
            && machine.Rules.Str.Join(machine, right, pieces) is PyStr joined
            && joined.Value == left.Value);
    }

    [Property]
    public bool Partition_Concatenated_IsTheText(SmallText text, SmallText separator)
    {
        if (separator.Value.Length == 0)
        {
            return true;
        }

        return machine.Rules.Str.Partition(machine, Str(text), Str(separator), fromRight: false) is PyTuple parts
            && machine.Rules.Str.Join(machine, machine.Str(default), parts) is PyStr joined
            && joined.Value == Str(text).Value;
    }

    [Property]
    public bool Replace_OfAllOccurrences_IsSplitAndJoin(SmallText text, SmallText old, SmallText other)
    {
        if (old.Value.Length == 0)
        {
            return true;
        }

        var replaced = (PyStr)machine.Rules.Str.Replace(machine, Str(text), Str(old), Str(other), null)!;
        var pieces = machine.Rules.Str.Split(machine, Str(text), Str(old), null, fromRight: false)!;
        return replaced.Value == ((PyStr)machine.Rules.Str.Join(machine, Str(other), pieces)!).Value;
    }

    [Property]
    public bool Find_AndContains_Agree(SmallText text, SmallText part) =>
        (machine.Rules.Str.Find(machine, Str(text), [Str(part), null, null], "find", fromRight: false) is PyInt { Value.Sign: >= 0 })
        == ReferenceEquals(machine.Rules.Str.Contains(machine, Str(text), Str(part)), PyBool.True);

    [Property]
    public bool Encode_Decoded_IsTheText(SmallText text) =>
        machine.Rules.Str.Encode(machine, Str(text), null, null) is PyBytes bytes
        && machine.Rules.Str.Decode(machine, bytes, null, null) is PyStr decoded
        && decoded.Value == Str(text).Value;

    [Property]
    public bool FromHex_OfHex_IsTheBytes(byte[] bytes)
    {
        var made = machine.Bytes([.. bytes]);
        return machine.Rules.Bytes.FromHex(machine, machine.Rules.Bytes.Hex(machine, made, null, null)!) is PyBytes read && read.Value == made.Value;
    }

    private PyStr Str(SmallText text) => machine.Str(CodePoints.Of(text.Value));

    /// <summary>A text of up to 12 characters.</summary>
    public sealed record SmallText(string Value);

    /// <summary>Generates <see cref="SmallText"/>.</summary>
    public static class SmallTexts
    {
        public static FsCheck.Arbitrary<SmallText> Texts() =>
            (from length in Gen.Frequency((3, Gen.Choose(1, 2)), (2, Gen.Choose(0, 12)))
             from characters in Gen.Elements("a", "b", "€", " ", "\n", "\U0001F600").ArrayOf(length)
             select new SmallText(string.Concat(characters))).ToArbitrary();
    }
}
