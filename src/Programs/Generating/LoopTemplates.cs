namespace Conform.Programs.Generating;

/// <summary>Loops as people write them, among them those that change what they iterate over.</summary>
internal static class LoopTemplates
{
    internal static IEnumerable<Template> All()
    {
        yield return Of("for list; break; if", "for i1 in L1:\n    L1.append(i1)\n    if len(L1) > 7:\n        break");
        yield return Of("for list; if", "x1 = [1, 2, 2, 3]\nfor i1 in x1:\n    if i1 == 2:\n        x1.remove(i1)");
        yield return Of("for list", "x1 = [V1, V2, V3]\nfor i1 in x1:\n    x1.remove(i1)");
        yield return Of("for list", "for i1 in L1[:]:\n    L1.append([i1])");
        yield return Of("for list; for else; break; if", "for i1 in L1:\n    if i1 is L1:\n        x1 = i1\n        break\nelse:\n    x1 = L1");
        yield return Of("for list; continue; if; elif; else", "x1 = []\nfor i1 in [0, V1, 1, L1]:\n    if i1 == 0:\n        continue\n    elif i1 is L1:\n        x1.append(i1)\n    else:\n        x1 += [i1]");
        yield return Of("for range; for list", "x1 = []\nfor i1 in range(N1):\n    x1.append(L1)\nfor i1 in x1:\n    i1.append(V1)");
        yield return Of("for range", "x1 = [[0] * 2] * 2\nfor i1 in range(2):\n    x1[i1][i1] = V1");
        yield return Of("for range; for list; if", "x1 = []\nfor i1 in range(2):\n    y1 = []\n    for z1 in [V1, V2]:\n        if i1:\n            y1.append(z1)\n    x1.append(y1)");
        yield return Of("for dict; for dict_keys; del item", "x1 = {1: V1, 2: V2}\nfor i1 in list(x1.keys()):\n    del x1[i1]");
        yield return Of("for dict", "x1 = {'a': V1}\nfor i1 in x1:\n    x1[i1] = [x1[i1]]");
        yield return Of("for dict_items; for unpack", "x1 = {}\nfor i1, y1 in K1.items():\n    x1[i1] = y1\n    x1.setdefault('all', []).append(y1)");
        yield return Of("for dict_values; if", "x1 = {'a': [], 'b': L1}\nfor i1 in x1.values():\n    if i1 is L1:\n        i1.append(V1)");
        yield return Of("for bytearray; if", "x1 = bytearray(b'aXb')\nfor i1 in x1:\n    if i1 == 88:\n        x1.append(33)");
        yield return Of("for str; if; else", "x1 = {}\nfor i1 in 'abca':\n    if i1 in x1:\n        x1[i1] += 1\n    else:\n        x1[i1] = 1");
        yield return Of("while; break; if", "x1 = [V1]\nwhile True:\n    x1 = [x1, L1]\n    if len(x1) == 2:\n        break");
        yield return Of("while; while else", "x1 = [1, V1, L1]\nwhile x1:\n    y1 = x1.pop()\nelse:\n    y1 = x1");
        yield return Of("while; continue; if", "x1 = 3\ny1 = []\nwhile x1 > 0:\n    x1 -= 1\n    if x1 == 1:\n        continue\n    y1.append(x1)");
        yield return Of("while", "x1 = [V1, V2]\ny1 = x1\nwhile len(x1) < 4:\n    x1 += [x1[0]]");
        yield return Of("for iterator; for unpack", "for i1, y1 in enumerate(L1):\n    L1[i1] = [y1]", Features.Iterators);
        yield return Of("for iterator; for unpack", "x1 = [L1, [V1]]\nfor i1, y1 in zip(x1, [1, 2]):\n    i1.append(y1)", Features.Iterators);
        yield return Of("for iterator; break", "x1 = iter([1, V1, L1])\nfor i1 in x1:\n    break\ny1 = list(x1)", Features.Iterators);
        yield return Raising("for dict", "x1 = {'a': V1}\nfor i1 in x1:\n    x1[V2] = 1\n    x1['b'] = 2");
        yield return Raising("for dict", "x1 = {1: V1, 2: L1}\nfor i1 in x1:\n    del x1[i1]");
        yield return Raising("for set", "x1 = {1}\nfor i1 in x1:\n    x1.add('a')");
        yield return Raising("for dict_items", "x1 = {'a': V1, 'b': V2}\nfor i1, y1 in x1.items():\n    x1.pop(i1)");
        yield return Raising("for dict_keys", "x1 = {'a': 1}\nfor i1 in x1.keys():\n    x1.update({'b': V1, 'c': L1})");
        yield return Raising("for dict_values", "x1 = {'a': 1, 'b': 2}\nfor i1 in x1.values():\n    x1.clear()");
        yield return Raising("for unpack", "for i1, y1 in [(1, V1), (2, 3, L1)]:\n    x1 = y1");
        yield return Raising("for other", "for i1 in 5:\n    x1 = i1");
    }

    private static Template Of(string rows, string text, Features needs = Features.None) => new(rows, needs, text);

    private static Template Raising(string rows, string text) => new(rows, Features.None, text) { Raises = true };
}
