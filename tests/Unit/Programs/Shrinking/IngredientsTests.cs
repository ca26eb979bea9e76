using Conform.Programs.Shrinking;
using Conform.Programs.Text;

namespace Conform.Unit.Programs.Shrinking;

public class IngredientsTests
{
    [Theory]
    [InlineData("a = 1\nb = a\n", "")]
    [InlineData("a = [1]\na.append(len(a))\n", ".append ListDisplay len")]
    [InlineData("a = b = {}\na |= {} | b\n", "DictDisplay Or Or = chained =")]
    [InlineData("for x in (1, 2):\n    del x\n", "Delete For TupleDisplay")]
    [InlineData("class A:\n    def __eq__(self, other):\n        return self.p\n    p = 1\na = A()\n", "ClassDefinition FunctionDefinition Return __eq__ attribute")]
    public void Of_AProgram_IsWhatItIsMadeOf(string text, string expected)
    {
        var ingredients = Ingredients.Of(ProgramText.Parse(text));

        Assert.Equal(expected, string.Join(' ', ingredients));
    }

    [Theory]
    [InlineData("a = [1]\na[0] = a[0]\n", "ListDisplay Subscript Subscript =")]
    [InlineData("a = [1]\ndel a[:]\n", "Delete ListDisplay SliceExpression Subscript =")]
    [InlineData("class C:\n    __slots__ = ()\n    f = 1\nc = C()\nc.x = c.f\n", "ClassDefinition TupleDisplay __slots__ attribute attribute =")]
    [InlineData("import copy\n# %%\na = copy.copy([])\na.append(a)\n", ".append .copy ListDisplay")]
    public void Of_SomeStatements_TellsWhatIsBoundFromWhatIsRead(string text, string expected)
    {
        var program = ProgramText.Parse(text);

        Assert.Equal(expected, string.Join(' ', Ingredients.Of(program, program.Cells.SelectMany(cell => cell.Body))));
    }
}
