namespace Conform.Programs.Generating;

/// <summary>Exceptions as people handle them: what was changed before the exception stays changed.</summary>
internal static class GuardTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Of("try; except", "x1 = (L1, 1)\ntry:\n    x1[0] += [V1]\nexcept TypeError:\n    y1 = x1[0]");
        yield return Of("try; except; except as", "e1 = L1\ntry:\n    e1.remove('missing')\nexcept ValueError as error:\n    x1 = error.args") with { ShowsMessage = true };
        yield return Of("try; except; except as", "x1 = V1\ntry:\n    raise KeyError(x1, L1)\nexcept KeyError as x1:\n    y1 = x1.args\n    y1[1].append(V2)");
        yield return Of("try; except; finally", "x1 = []\ntry:\n    x1.append(1)\n    x1[5] = V1\nexcept IndexError:\n    x1.append(2)\nfinally:\n    x1.append(L1)");
        yield return Of("try; except; try else", "try:\n    x1 = K1['missing']\nexcept (KeyError, TypeError):\n    x1 = None\nelse:\n    x1 = [x1]");
        yield return Of("try; try else; finally", "x1 = []\ntry:\n    y1 = L1[:]\nexcept Exception:\n    x1 = V1\nelse:\n    x1.append(y1)\nfinally:\n    y1 = x1");
        yield return Of("try; except; for list", "x1 = []\nfor i1 in [0, 'a', V1]:\n    try:\n        x1.append(10 // i1)\n    except ZeroDivisionError:\n        x1.append(i1)\n    except TypeError as e1:\n        x1.append(e1.args)", Features.ControlFlow) with { ShowsMessage = true };
        yield return Of("try; finally; break; for list", "x1 = []\nfor i1 in [1, 2]:\n    try:\n        break\n    finally:\n        x1.append(i1)", Features.ControlFlow);
        yield return Of("raise from; except as; except", "try:\n    try:\n        x1 = [][1]\n    except IndexError as e1:\n        raise ValueError(L1) from e1\nexcept ValueError as error:\n    x1 = error.__cause__\n    y1 = error.args");
        yield return Of("raise again; except", "try:\n    try:\n        L1.append(1)\n        x1 = {}[V1]\n    except (KeyError, TypeError):\n        L1.append(2)\n        raise\nexcept Exception as e1:\n    y1 = [e1]");
        yield return Of("raise; try; finally; return", "def f1(p):\n    try:\n        raise ValueError(p)\n    finally:\n        return p\nx1 = f1(L1)", Features.Functions);
        yield return Of("raise; call function; except as", "def f1(p):\n    p.append(1)\n    raise ValueError(p)\ntry:\n    f1(L1)\nexcept ValueError as e1:\n    x1 = e1.args[0]", Features.Functions);
        yield return Of("assert; except as", "try:\n    assert [] == L1, (L1, 1)\nexcept AssertionError as e1:\n    x1 = e1.args");
        yield return Raising("raise", "x1 = ValueError('a', L1)\nraise x1");
        yield return Raising("raise from; except", "try:\n    x1 = L1[100]\nexcept IndexError as e1:\n    raise RuntimeError from e1");
        yield return Raising("raise again; except", "try:\n    L1.append(L1[9])\nexcept IndexError:\n    L1.append(V1)\n    raise");
        yield return Raising("try; finally", "try:\n    L1.append(1)\n    L1.index('missing')\nfinally:\n    x1 = L1[:]");
        yield return Raising("try", "try:\n    x1 = L1.pop(100)\nexcept KeyError:\n    x1 = 1");
        yield return Raising("assert", "assert L1 is None, L1");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs | Features.Exceptions, text);

    private static Template Raising(string rows, string text) => new(rows, Features.Exceptions, text) { Raises = true };
}
