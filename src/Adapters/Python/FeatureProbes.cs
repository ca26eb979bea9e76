using Conform.Programs;

namespace Conform.Adapters.Python;

/// <summary>Small programs, each of which ends without an exception exactly where a feature is there.</summary>
/// <remarks>They ask whether something exists, never whether it is right: what is wrong is for the comparison to find.</remarks>
internal static class FeatureProbes
{
    /// <summary>The programs by feature. A feature that is not among them depends on the version alone.</summary>
    public static IReadOnlyList<(Features Feature, string Text)> All { get; } =
    [
        (Features.Copy, "import copy\nx = copy.copy([1])\ny = copy.deepcopy([[1]])"),
        (Features.Delete, "x = [1, 2]\ny = {1: 2}\ndel x[0]\ndel y[1]"),
        (Features.SliceAssignment, "x = [1, 2, 3]\nx[0:2] = [4]\nx[:] = [1]"),
        (Features.Sets, "x = {1, 2}\ny = frozenset([1])\nx.add(3)\nz = x | y"),
        (Features.Bytes, "x = b'ab'\ny = x[0]\nz = bytes([1, 2])"),
        (Features.ByteArrays, "x = bytearray(b'ab')\nx[0] = 1\nx.append(2)"),
        (Features.Complex, "x = 1j\ny = complex(1, 2)\nz = x * y"),
        (Features.WideStrings, "x = '\\u20ac'\ny = '\\U0001f600'\nassert len(y) == 1\nz = '\\ud800'\nassert ord(z) == 55296"),
        (Features.DictUnion, "x = {1: 2} | {3: 4}\nx |= {5: 6}"),
        (Features.RemovePrefix, "x = 'ab'.removeprefix('a')\ny = 'ab'.removesuffix('b')"),
        (Features.ReversedDicts, "x = list(reversed({1: 2}))\ny = list(reversed({1: 2}.items()))"),
        (Features.SlicesAndRanges, "x = range(3)\ny = range(1, 5, 2)\nz = x[1]"),
        (Features.ControlFlow, "x = 0\nwhile x < 3:\n    x += 1\n    if x == 2:\n        continue\nfor i in [1]:\n    break"),
        (Features.Exceptions, "try:\n    raise ValueError(1)\nexcept (KeyError, ValueError) as e:\n    x = 1\nassert x"),
        (Features.Functions, "def f(a, b=1, *c):\n    return a\nz = f(0)\nw = (lambda p: p)(1)"),
        (Features.Classes, "class A:\n    x = 1\n    def __init__(self):\n        self.y = 1\nz = A().y\nw = isinstance(A(), A)"),
        (Features.Generators, "def f():\n    yield 1\ng = f()\ny = next(g)\nw = list(v for v in [1])"),
        (Features.Comprehensions, "x = [v for v in [1] if v]"),
        (Features.Iterators, "x = iter([1])\ny = next(x)\nz = list(zip([1], [2])) + list(map(len, [[]])) + list(enumerate([1])) + list(filter(None, [1]))"),
        (Features.Collections, "import collections\ny = collections.OrderedDict()\nz = collections.defaultdict(list)\nw = collections.Counter()"),
        (Features.Arrays, "import array\nx = array.array('i', [1])\ny = memoryview(bytearray(b'a'))\nz = y[0]"),
        (Features.Dataclasses, "import dataclasses\n@dataclasses.dataclass\nclass D:\n    a: int\n    b: list = dataclasses.field(default_factory=list)\nx = D(1)\ny = dataclasses.asdict(x)"),
        (Features.NamedTuples, "import collections\nP = collections.namedtuple('P', 'x y')\nx = P(1, 2)\ny = x._replace(x=2)"),
        (Features.CopyReplace, "import copy\nx = copy.replace"),
        (Features.BitCount, "x = (3).bit_count()"),
        (Features.IntIsInteger, "x = (3).is_integer()"),
    ];
}
