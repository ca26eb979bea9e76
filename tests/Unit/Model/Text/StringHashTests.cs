using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Unit.Model.Text;

/// <summary>Hashes of str and bytes with hash seed 0.</summary>
public sealed class StringHashTests
{
    /// <summary>Expected values: printed by CPython 3.10 and 3.13 with PYTHONHASHSEED=0.</summary>
    [Theory]
    [InlineData("", "3.10.13", 0)]
    [InlineData("", "3.13.0", 0)]
    [InlineData("a", "3.10.13", -7583489610679606711)]
    [InlineData("a", "3.13.0", 4644417185603328019)]
    [InlineData("abc", "3.10.13", 4596069200710135518)]
    [InlineData("abc", "3.13.0", -4594863902769663758)]
    [InlineData("hello world, how are you", "3.10.13", 1481719238341385056)]
    [InlineData("hello world, how are you", "3.13.0", -6086154910638016575)]
    [InlineData("é", "3.10.13", 4954367630624915103)]
    [InlineData("é", "3.13.0", 6047309291227476195)]
    [InlineData("€uro", "3.10.13", -2347248820896207665)]
    [InlineData("€uro", "3.13.0", 7542247858446192590)]
    [InlineData("😀!", "3.10.13", -6875500055371195215)]
    [InlineData("😀!", "3.13.0", 8079344741099293211)]
    public void TryHash_OfText_IsThatOfSipHashWithAZeroKey(string text, string version, long expected)
    {
        var machine = NewMachine(version);
        Assert.True(Hashing.TryHash(machine, machine.Str(CodePoints.Of(text)), out var hash));
        Assert.Equal(expected, hash);
    }

    /// <summary>Expected values: printed by CPython 3.13 and 3.14 for WebAssembly with PYTHONHASHSEED=0.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", -468864544)]
    [InlineData("abcd", 1540938112)]
    [InlineData("abcde", -1714391677)]
    [InlineData("aaaabbbbc", -2015015511)]
    [InlineData("€€€", -12649250)]
    public void TryHash_OfTextOn32Bits_IsThatOfFnv(string text, long expected)
    {
        var profile = new ModelProfile(Profile.Of(new(3, 14)) with { PointerBits = 32, HashAlgorithm = "fnv" });
        var machine = new Machine(RuleSet.Real, profile, RunLimits.Default);
        Assert.True(Hashing.TryHash(machine, machine.Str(CodePoints.Of(text)), out var hash));
        Assert.Equal(expected, profile.Word.Signed(hash));
    }

    [Theory]
    [InlineData("3.10.13")]
    [InlineData("3.13.0")]
    public void TryHash_OfBytes_IsThatOfTheSameCharacters(string version)
    {
        var machine = NewMachine(version);
        Assert.True(Hashing.TryHash(machine, machine.Str(CodePoints.Of("aé")), out var text));
        Assert.True(Hashing.TryHash(machine, machine.Bytes([0x61, 0xE9]), out var bytes));
        Assert.Equal(text, bytes);
    }

    [Fact]
    public void TryHash_OfAByteArray_RaisesTypeError()
    {
        var machine = NewMachine("3.13.0");
        Assert.False(Hashing.TryHash(machine, new PyByteArray([]), out _));
        Assert.Equal(ErrorTypes.TypeError, machine.Error!.Type);
    }

    private static Machine NewMachine(string version)
    {
        Assert.True(PythonVersion.TryParse(version, out var parsed));
        return new(RuleSet.Real, new ModelProfile(Profile.Of(parsed)), RunLimits.Default);
    }
}
