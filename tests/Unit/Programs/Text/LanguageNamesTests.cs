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

    [Fact]
    public void Attributes_All_AreHarmless()
    {
        Assert.All(LanguageNames.Attributes, name => Assert.False(name.StartsWith('_')));
        string[] hatches = ["format", "format_map", "mro", "gi_frame", "f_globals", "tb_frame", "func_globals", "cr_frame", "gi_code", "obj"];
        Assert.Empty(LanguageNames.Attributes.Intersect(hatches));
    }

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
