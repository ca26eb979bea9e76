using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Execution;

/// <summary>If, while, for, break, continue and else.</summary>
/// <remarks>Expected values: observed on CPython 3.8 to 3.13.</remarks>
public sealed class ControlFlowTests
{
    [Theory]
    [InlineData("3.8", "r = []\nfor x in [1, 2, 3]:\n    if x == 2:\n        continue\n    r.append(x)\nelse:\n    r.append('else')", "[1, 3, 'else']")]
    [InlineData("3.13", "r = []\nfor x in [1, 2, 3]:\n    if x == 2:\n        continue\n    r.append(x)\nelse:\n    r.append('else')", "[1, 3, 'else']")]
    [InlineData("3.8", "r = []\nfor x in [1, 2, 3]:\n    if x == 2:\n        break\n    r.append(x)\nelse:\n    r.append('else')", "[1]")]
    [InlineData("3.13", "r = []\nfor x in [1, 2, 3]:\n    if x == 2:\n        break\n    r.append(x)\nelse:\n    r.append('else')", "[1]")]
    [InlineData("3.8", "n = 0\nr = []\nwhile n < 3:\n    n += 1\n    if n == 2:\n        continue\n    r.append(n)\nelse:\n    r.append('else')", "[1, 3, 'else']")]
    [InlineData("3.13", "n = 0\nr = []\nwhile n < 3:\n    n += 1\n    if n == 2:\n        continue\n    r.append(n)\nelse:\n    r.append('else')", "[1, 3, 'else']")]
    [InlineData("3.8", "n = 0\nr = []\nwhile True:\n    n += 1\n    if n == 3:\n        break\n    r.append(n)\nelse:\n    r.append('else')", "[1, 2]")]
    [InlineData("3.13", "n = 0\nr = []\nwhile True:\n    n += 1\n    if n == 3:\n        break\n    r.append(n)\nelse:\n    r.append('else')", "[1, 2]")]
    [InlineData("3.8", "r = []\nfor x in 5, 0, 3:\n    if x > 4:\n        r.append('a')\n    elif x:\n        r.append('b')\n    else:\n        r.append('c')", "['a', 'c', 'b']")]
    [InlineData("3.13", "r = []\nfor x in 5, 0, 3:\n    if x > 4:\n        r.append('a')\n    elif x:\n        r.append('b')\n    else:\n        r.append('c')", "['a', 'c', 'b']")]
    [InlineData("3.8", "for x in 5:\n    pass", "TypeError: 'int' object is not iterable")]
    [InlineData("3.13", "for x in 5:\n    pass", "TypeError: 'int' object is not iterable")]
    [InlineData("3.8", "r = []\nfor a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:\n    r.append([a, b, c])", "[[1, 2, [3, 4]], [5, 6, []]]")]
    [InlineData("3.13", "r = []\nfor a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:\n    r.append([a, b, c])", "[[1, 2, [3, 4]], [5, 6, []]]")]
    [InlineData("3.8", "r = []\nfor a, b in [(1, 2), (3,)]:\n    r.append(a)", "ValueError: not enough values to unpack (expected 2, got 1)")]
    [InlineData("3.13", "r = []\nfor a, b in [(1, 2), (3,)]:\n    r.append(a)", "ValueError: not enough values to unpack (expected 2, got 1)")]
    public void Run_Loops_ChooseTheirElse(string version, string source, string expected) => Assert.Equal(expected, ModelRun.Of(version, source).Outcome("r"));

    [Theory]
    [InlineData("3.8", "a = [1, 2, 3]\nfor x in a:\n    if len(a) < 6:\n        a.append(x)\nr = a", "[1, 2, 3, 1, 2, 3]")]
    [InlineData("3.13", "a = [1, 2, 3]\nfor x in a:\n    if len(a) < 6:\n        a.append(x)\nr = a", "[1, 2, 3, 1, 2, 3]")]
    [InlineData("3.8", "a = [1, 2, 3, 4]\nfor x in a:\n    a.remove(x)\nr = a", "[2, 4]")]
    [InlineData("3.13", "a = [1, 2, 3, 4]\nfor x in a:\n    a.remove(x)\nr = a", "[2, 4]")]
    [InlineData("3.8", "d = {1: 1}\nfor k in d:\n    d[k + 1] = 1", "RuntimeError: dictionary changed size during iteration")]
    [InlineData("3.13", "d = {1: 1}\nfor k in d:\n    d[k + 1] = 1", "RuntimeError: dictionary changed size during iteration")]
    [InlineData("3.8", "d = {1: 1, 2: 2}\nfor k in d:\n    d[k] = 'v'\nr = d", "{1: 'v', 2: 'v'}")]
    [InlineData("3.13", "d = {1: 1, 2: 2}\nfor k in d:\n    d[k] = 'v'\nr = d", "{1: 'v', 2: 'v'}")]
    [InlineData("3.8", "s = {1}\nfor x in s:\n    s.add(x + 1)", "RuntimeError: Set changed size during iteration")]
    [InlineData("3.13", "s = {1}\nfor x in s:\n    s.add(x + 1)", "RuntimeError: Set changed size during iteration")]
    [InlineData("3.8", "a = [1, 2, 3]\nr = []\nfor x in a[:]:\n    a.remove(x)\n    r.append(x)", "[1, 2, 3]")]
    [InlineData("3.13", "a = [1, 2, 3]\nr = []\nfor x in a[:]:\n    a.remove(x)\n    r.append(x)", "[1, 2, 3]")]
    public void Run_ContainerChangedWhileIterating_IsSeen(string version, string source, string expected) => Assert.Equal(expected, ModelRun.Of(version, source).Outcome("r"));

    [Theory]
    [InlineData("3.8", "r = []\ndef t(x):\n    r.append(x)\n    return x\nif t(0) and t(1) or t(2) and not t(3):\n    r.append('yes')\nelif not (t(0) or t(4)):\n    r.append('no')\nelse:\n    r.append('else')", "[0, 2, 3, 0, 4, 'else']")]
    [InlineData("3.13", "r = []\ndef t(x):\n    r.append(x)\n    return x\nif t(0) and t(1) or t(2) and not t(3):\n    r.append('yes')\nelif not (t(0) or t(4)):\n    r.append('no')\nelse:\n    r.append('else')", "[0, 2, 3, 0, 4, 'else']")]
    [InlineData("3.8", "r = []\ndef t(x):\n    r.append(x)\n    return x\nr.append(t(1) if t(0) or t([]) else t('x'))", "[0, [], 'x', 'x']")]
    [InlineData("3.13", "r = []\ndef t(x):\n    r.append(x)\n    return x\nr.append(t(1) if t(0) or t([]) else t('x'))", "[0, [], 'x', 'x']")]
    [InlineData("3.8", "r = []\ndef t(x):\n    r.append(x)\n    return x\nwhile t(1) < t(2) < t(0):\n    pass", "[1, 2, 0]")]
    [InlineData("3.13", "r = []\ndef t(x):\n    r.append(x)\n    return x\nwhile t(1) < t(2) < t(0):\n    pass", "[1, 2, 0]")]
    public void Run_Conditions_AskForTruthOnce(string version, string source, string expected) => Assert.Equal(expected, ModelRun.Of(version, source).Outcome("r"));
}
