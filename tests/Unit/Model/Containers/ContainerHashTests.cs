using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Unit.Model.Containers;

/// <summary>The hashes of containers, bit for bit.</summary>
public sealed class ContainerHashTests
{
    private readonly Machine machine = new(RuleSet.Real, new ModelProfile(Profile.Of(new PythonVersion(3, 12, 1))), RunLimits.Default);

    [Theory]
    [InlineData(new long[0], 5740354900026072187)]
    [InlineData(new long[] { 1 }, -6644214454873602895)]
    [InlineData(new long[] { 1, 2 }, -3550055125485641917)]
    [InlineData(new long[] { 0 }, -8753497827991233192)]
    [InlineData(new long[] { -1 }, 8078679518589016365)]
    public void TryHash_OfTuple_IsCPythons(long[] items, long expected) => Assert.Equal(expected, Hash(new PyTuple(Ints(items))));

    [Theory]
    [InlineData(new long[0], 133146708735736)]
    [InlineData(new long[] { 1 }, -558064481276695278)]
    [InlineData(new long[] { 3, 2, 1 }, -272375401224217160)]
    public void TryHash_OfFrozenSet_IsCPythons(long[] items, long expected)
    {
        var set = new PySet(PyType.FrozenSet);
        Assert.All(Ints(items), item => Assert.True(set.TryAdd(machine, item)));
        Assert.Equal(expected, Hash(set));
    }

    [Fact]
    public void TryHash_OfRange_IsThatOfItsKey() =>
        Assert.Equal(Hash(new PyTuple(Ints(3, 0, 1))), Hash(new PyRange(new PyInt(0), new PyInt(3), new PyInt(1))));

    [Fact]
    public void TryHash_OfSlice_IsCPythons() =>
        Assert.Equal(-344020932372729183, Hash(new PySlice(PyNone.Instance, new PyInt(1), PyNone.Instance)));

    private static PyObject[] Ints(params long[] values) => [.. values.Select(value => new PyInt(value))];

    private long Hash(PyObject value)
    {
        Assert.True(Hashing.TryHash(machine, value, out var hash));
        return hash;
    }
}
