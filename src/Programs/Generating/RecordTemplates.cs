namespace Conform.Programs.Generating;

/// <summary>Data classes and named tuples as people use them.</summary>
internal static class RecordTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Data("dataclass; call class", "@dataclasses.dataclass\nclass C1:\n    p: int\n    q: list = dataclasses.field(default_factory=list)\nx1 = C1(1)\ny1 = C1(1)\nx1.q.append(V1)\nz1 = [x1 == y1, y1.q, C1(2, L1)]");
        yield return Data("dataclass", "@dataclasses.dataclass\nclass C1:\n    p: object\n    q: int = 0\nx1 = C1(L1)\ny1 = [dataclasses.asdict(x1), dataclasses.astuple(x1), dataclasses.replace(x1, q=V1)]");
        yield return Data("dataclass", "@dataclasses.dataclass(frozen=True)\nclass C1:\n    p: object\nx1 = C1(L1)\nx1.p.append(V1)\ny1 = [x1 == C1(L1), copy.copy(x1)]");
        yield return Data("dataclass; class of class", "@dataclasses.dataclass(order=True)\nclass C1:\n    p: int\n    q: int = 1\nx1 = sorted([C1(2), C1(1, 5), C1(1)])\ny1 = C1(1) < C1(2)");
        yield return Data("dataclass; copy.replace()", "@dataclasses.dataclass\nclass C1:\n    p: object\n    q: object = None\nx1 = C1(L1)\ny1 = copy.replace(x1, q=V1)\nz1 = y1.p is x1.p", Features.CopyReplace | Features.Copy);
        yield return Named("namedtuple; call class", "C1 = collections.namedtuple('C1', 'p q')\nx1 = C1(V1, L1)\ny1, z1 = x1\nt1 = [x1.p, x1 == (V1, L1), x1._replace(p=2), x1[1] is x1.q]");
        yield return Named("namedtuple", "C1 = collections.namedtuple('C1', ['p', 'q'], defaults=[L1])\nx1 = C1(1)\nx1.q.append(V1)\ny1 = [C1(2).q, x1._asdict(), C1._make([1, 2])]");
        yield return Named("namedtuple; copy.replace()", "C1 = collections.namedtuple('C1', 'p q')\nx1 = C1(1, L1)\ny1 = copy.replace(x1, p=V1)", Features.CopyReplace | Features.Copy | Features.Dataclasses);
        yield return Data("copy.replace()", "copy.replace(L1, p=V1)", Features.CopyReplace) with { Raises = true };
        yield return Data("copy.replace()", "@dataclasses.dataclass\nclass C1:\n    p: object\nx1 = C1(L1)\ncopy.replace(x1, other=V1)", Features.CopyReplace | Features.Copy) with { Raises = true };
        yield return Data("call class; instance attribute", "@dataclasses.dataclass\nclass C1:\n    p: object\nx1 = C1(L1)\nx1.q") with { Raises = true };
        yield return Named("call class", "C1 = collections.namedtuple('C1', 'p q')\nx1 = C1(V1)") with { Raises = true };
    }

    private static Template Data(string rows, string text, Features needs = Features.None) =>
        new(rows, needs | Features.Classes | Features.Functions | Features.Dataclasses, text) { Module = "dataclasses" };

    private static Template Named(string rows, string text, Features needs = Features.None) =>
        new(rows, needs | Features.Classes | Features.Functions | Features.NamedTuples, text) { Module = "collections" };
}
