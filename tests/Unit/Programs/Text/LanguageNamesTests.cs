using Conform.Programs.Text;

namespace Conform.Tests.Unit.Programs.Text;

public class LanguageNamesTests
{
    [Fact]
    public void Names_OfAllKinds_AreDisjoint()
    {
        Assert.Empty(LanguageNames.Builtins.Intersect(LanguageNames.OtherBuiltins));
        Assert.Empty(LanguageNames.Builtins.Intersect(LanguageNames.Keywords));
        Assert.Empty(LanguageNames.OtherBuiltins.Intersect(LanguageNames.Keywords));
    }

    [Theory]
    [InlineData("append", true)]
    [InlineData("x", true)]
    [InlineData("_x", true)]
    [InlineData("__init__", true)]
    [InlineData("__dict__", true)]
    [InlineData("__x", false)]
    [InlineData("__globals__", false)]
    [InlineData("__subclasses__", false)]
    [InlineData("__builtins__", false)]
    [InlineData("__code__", false)]
    [InlineData("__closure__", false)]
    [InlineData("__getattribute__", false)]
    [InlineData("__get__", false)]
    [InlineData("__traceback__", false)]
    [InlineData("format", false)]
    [InlineData("format_map", false)]
    [InlineData("gi_frame", false)]
    [InlineData("gi_code", false)]
    [InlineData("cr_frame", false)]
    [InlineData("tb_frame", false)]
    [InlineData("f_globals", false)]
    [InlineData("if", false)]
    public void IsAttribute_Name_LeadsNowhere(string name, bool expected) => Assert.Equal(expected, LanguageNames.IsAttribute(name));

    [Theory]
    [InlineData("x", true)]
    [InlineData("_", true)]
    [InlineData("match", true)]
    [InlineData("list", true)]
    [InlineData("x1_Y", true)]
    [InlineData("", false)]
    [InlineData("1x", false)]
    [InlineData("if", false)]
    [InlineData("None", false)]
    [InlineData("__x", false)]
    [InlineData("eval", false)]
    [InlineData("copy", false)]
    [InlineData("\u00e9", false)]
    public void IsBindable_Name_FollowsTheLanguage(string name, bool expected) => Assert.Equal(expected, LanguageNames.IsBindable(name));
}
