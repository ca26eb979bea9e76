using Conform.Gate.Comparing;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Unit.Gate.Comparing;

public sealed class SeenPartsTests
{
    [Theory]
    [InlineData("list_iterator", "sequenceiterator")]
    [InlineData("builtin_function_or_method", "method_descriptor")]
    [InlineData("odict_items", "_OrderedDictItemsView")]
    public void Compare_TypesThatTheLanguageDoesNotName_AgreeAtLevelLanguageOnly(string left, string right)
    {
        var (first, second) = (One(new ObservedNode(0, left, null, [])), One(new ObservedNode(0, right, null, [])));

        Assert.Null(ObservationComparer.For(Level.Language).Compare(first, second).Difference);
        Assert.Equal(DifferenceRule.Type, ObservationComparer.For(Level.CPython).Compare(first, second).Difference?.Rule);
    }

    [Fact]
    public void Compare_MessagesOfBuiltInExceptions_AgreeAtLevelLanguageOnly()
    {
        static ProgramObservation Raised(string message) => One(new(0, "ValueError", null, [1]), new(1, "tuple", null, [2]), new(2, "str", new StrValue(CodePoints.Of(message)), []));

        Assert.Null(ObservationComparer.For(Level.Language).Compare(Raised("a"), Raised("b")).Difference);
        Assert.NotNull(ObservationComparer.For(Level.CPython).Compare(Raised("a"), Raised("b")).Difference);
    }

    [Theory]
    [InlineData(UnseenParts.DictOrder, true)]
    [InlineData(UnseenParts.Views, false)]
    public void Compare_DictsInAnotherOrder_AgreeWhereNoneIsKept(UnseenParts unseen, bool agrees)
    {
        static ProgramObservation Dict(int first, int second) => One(
            new(0, "dict", null, [first, 3, second, 3]), new(1, "int", new IntValue(1), []), new(2, "int", new IntValue(2), []), new(3, "NoneType", null, []));

        Assert.Equal(agrees, new ObservationComparer(ComparisonRules.Of(Level.Language) with { Unseen = unseen }).Compare(Dict(1, 2), Dict(2, 1)).Difference is null);
    }

    [Theory]
    [InlineData(UnseenParts.Functions, true)]
    [InlineData(UnseenParts.None, false)]
    public void Compare_DefaultsOfFunctions_AgreeWhereTheyAreNotTold(UnseenParts unseen, bool agrees)
    {
        var with = One(new(0, "function", new NameValue("f"), [1, 1]), new(1, "NoneType", null, []));
        var without = One(new ObservedNode(0, "function", new NameValue("f"), []));

        Assert.Equal(agrees, new ObservationComparer(ComparisonRules.Of(Level.Language) with { Unseen = unseen }).Compare(with, without).Difference is null);
    }

    private static ProgramObservation One(params ObservedNode[] nodes) => new([new(null, new([new("x", 0)], nodes), [])]);
}
