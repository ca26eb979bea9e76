using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Profiles;
using Conform.Model.Semantics;
using Conform.Programs;

namespace Conform.Unit.Model.Containers;

/// <summary>Iterators over a dict that changes meanwhile.</summary>
public sealed class DictIteratorTests
{
    private readonly Machine machine = new(RuleSet.Real, new ModelProfile(Profile.Of(new PythonVersion(3, 11, 7))), RunLimits.Default);

    /// <summary>Whether the keys changed is seen only where the table was not compacted meanwhile: with three keys it was.</summary>
    [Theory]
    [InlineData(1, "dictionary keys changed during iteration")]
    [InlineData(2, "dictionary keys changed during iteration")]
    [InlineData(3, "")]
    [InlineData(4, "dictionary keys changed during iteration")]
    [InlineData(8, "dictionary keys changed during iteration")]
    public void Next_WhileTheFirstKeyIsReplacedEachTime_EndsAsInCPython(int count, string expected)
    {
        var dict = NewDict(count);
        var iterator = new PyDictIterator(IteratorTypes.DictKey, dict, DictPart.Key);
        var yielded = 0;
        while (iterator.Next(machine) is not null)
        {
            yielded++;
            var first = Enumerable.Range(0, dict.EntryCount).First(index => dict.TryEntry(index, out _, out _, out _));
            _ = dict.TryEntry(first, out var key, out _, out var hash);
            _ = dict.RemoveAt(first);
            var (newKey, newHash) = (new PyInt(((PyInt)key).Value + 100), hash + 100);
            Assert.True(dict.TrySet(machine, newKey, newHash, PyNone.Instance));
        }

        Assert.Equal(count, yielded);
        Assert.Equal(expected, Message());
        Assert.Null(iterator.Next(machine));
        Assert.Empty(Message());
    }

    [Fact]
    public void Next_AfterTheSizeChanged_FailsForGood()
    {
        var dict = NewDict(2);
        var iterator = new PyDictIterator(IteratorTypes.DictKey, dict, DictPart.Key);
        Assert.NotNull(iterator.Next(machine));
        Assert.True(dict.TrySet(machine, new PyInt(7), 7, PyNone.Instance));
        Assert.Null(iterator.Next(machine));
        Assert.Equal("dictionary changed size during iteration", Message());
        _ = dict.RemoveLast();
        Assert.Null(iterator.Next(machine));
        Assert.Equal("dictionary changed size during iteration", Message());
    }

    private PyDict NewDict(int count)
    {
        var dict = new PyDict();
        for (var key = 0; key < count; key++)
        {
            Assert.True(dict.TrySet(machine, new PyInt(key), key, PyNone.Instance));
        }

        return dict;
    }

    private string Message() => machine.TakeError() is { } error ? ((PyStr)error.Arguments.Items[0]).Value.ToString() : string.Empty;
}
