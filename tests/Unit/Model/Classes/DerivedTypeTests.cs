using Conform.Unit.Model.Containers;

namespace Conform.Unit.Model.Classes;

/// <summary>Classes that derive from built-in types: what the type's own operations do with them.</summary>
public sealed class DerivedTypeTests
{
    /// <summary>Rows of statements, an expression and its repr or error from a version on, as CPython gives them.</summary>
    public static TheoryData<string, string, string[]> Rows { get; } = new()
    {
        { "class L(list):\n    pass\nl = L([1, 2])\nl.x = 1", "[l + [3], [0] + l, l * 2, l[:], l.copy(), l == [1, 2], type(l + l) is list, vars(l), l]", ["3.8 [[1, 2, 3], [0, 1, 2], [1, 2, 1, 2], [1, 2], [1, 2], True, True, {'x': 1}, [1, 2]]"] },
        { "class L(list):\n    def __iter__(self):\n        return iter(['q'])\n    def __len__(self):\n        return 7\n    def __getitem__(self, i):\n        return 'g'\nl = L([1, 2])\nk = []\nk.extend(l)\nk += l\nk[1:1] = l", "[list(l), tuple(l), [*l], [0] + l, l + [0], sorted(l), len(l), l == [1, 2], 1 in l, list(reversed(l)), k, max(l), ''.join(l), l[0], l, bool(l)]", ["3.8 [['q'], ('q',), ['q'], [0, 1, 2], [1, 2, 0], ['q'], 7, True, True, [2, 1], ['q', 'q', 'q'], 'q', 'q', 'g', [1, 2], True]"] },
        { "class L(list):\n    def append(self, x):\n        super().append(x)\n        super().append(-x)\n    def __init__(self, *a):\n        super().__init__(a)\nl = L(1, 2)\nl.append(3)", "l", ["3.8 [1, 2, 3, -3]"] },
        { "class D(dict):\n    def __missing__(self, k):\n        self[k] = [k]\n        return self[k]\nd = D(a=1)", "[d['x'], d.get('y'), d, d.copy(), type(d.copy()) is dict, D.fromkeys([1]), type(D.fromkeys([1])) is D]", ["3.8 [['x'], None, {'a': 1, 'x': ['x']}, {'a': 1, 'x': ['x']}, True, {1: None}, True]"] },
        { "class D(dict):\n    def __iter__(self):\n        return iter(['q'])\n    def __getitem__(self, k):\n        return k * 2\n    def keys(self):\n        return ['z']\nd = D(a=1)", "[dict(d), {**d}, list(d), d.copy(), [*d], (lambda **k: k)(**d)]", ["3.8 [{'z': 'zz'}, {'z': 'zz'}, ['q'], {'z': 'zz'}, ['q'], {'z': 'zz'}]"] },
        { "class D(dict):\n    def __getitem__(self, k):\n        return k * 2\n    def keys(self):\n        return ['z']\nd = D(a=1)", "[dict(d), {**d}, d.copy(), (lambda **k: k)(**d)]", ["3.8 [{'a': 1}, {'a': 1}, {'a': 1}, {'a': 1}]"] },
        { "class M:\n    def keys(self):\n        return ['z']\n    def __getitem__(self, k):\n        return k * 2", "[dict(M()), {**M()}, (lambda **k: k)(**M())]", ["3.8 [{'z': 'zz'}, {'z': 'zz'}, {'z': 'zz'}]"] },
        { "class T(tuple):\n    def __new__(cls, *a):\n        return super().__new__(cls, a)\nt = T(1, 2)", "[t, t + (3,), t[:], t[:] is t, tuple(t), type(t * 1) is tuple, t == (1, 2), hash(t) == hash((1, 2)), {t: 1}[(1, 2)], t.index(2)]", ["3.8 [(1, 2), (1, 2, 3), (1, 2), False, (1, 2), True, True, True, 1, 1]"] },
        { "class I(int):\n    pass\ni = I(5)", "[i, i + 1, -i, +i, type(+i) is int, int(i) is i, [0, 1, 2, 3, 4, 5][i], {5: 'a'}[i], divmod(i, 2), i == 5, i < 6, i.real, type(i.real) is int, sum([i, i]), type(max(i, 1)) is I]", ["3.8 [5, 6, -5, 5, True, False, 5, 'a', (2, 1), True, True, 5, True, 10, True]"] },
        { "class I(int):\n    def __bool__(self):\n        return False\n    def __index__(self):\n        return 3\n    def __int__(self):\n        return 4\n    def __float__(self):\n        return 2.5\n    def __eq__(self, o):\n        return True\n    def __hash__(self):\n        return 99\ni = I(1)", "[bool(i), [0, 1, 2, 3][i], int(i), float(i), [1] * i, i == 5, 5 == i, {1: 2}.get(i), i in [7], 1 + i, list(range(10))[i:], 'a' * i]", ["3.8 [False, 1, 4, 2.5, [1], True, True, None, True, 2, [1, 2, 3, 4, 5, 6, 7, 8, 9], 'a']"] },
        { "class I(int):\n    def __add__(self, o):\n        return 'a'\n    def __rsub__(self, o):\n        return 'rs'", "[I(1) + 1, 1 + I(1), 1 - I(1), I(1) - 1, I(1) - I(2)]", ["3.8 ['a', 2, 'rs', 0, -1]"] },
        { "class S(str):\n    pass\ns = S('ab')", "[s, s + '', type(s + '') is str, s.lower(), str(s), type(str(s)) is str, s[:], type(s[:]) is str, s.strip(), ','.join([s]), type(''.join([s])) is str, s in 'xab', {'ab': 1}[s], type(s.partition('x')[0]) is S]", ["3.8 ['ab', 'ab', True, 'ab', 'ab', True, 'ab', True, 'ab', 'ab', True, True, 1, True]"] },
        { "class S(str):\n    def __str__(self):\n        return 'S'\n    def __repr__(self):\n        return 'R'\n    def __eq__(self, o):\n        return False\n    def __hash__(self):\n        return 5\n    def __len__(self):\n        return 9\ns = S('ab')", "[str(s), s, s == 'ab', 'ab' == s, {'ab': 1}.get(s), len(s), s + 'c', ''.join([s, 'c']), s.upper()]", ["3.8 ['S', R, False, False, None, 9, 'abc', 'abc', 'AB']"] },
        { "class E(set):\n    pass\ne = E([1])", "[e, E(), e | {2}, type(e | {2}) is set, e.copy(), type(e.copy()) is set, {2} | e, e == {1}, e in {frozenset([1])}]", ["3.8 [E({1}), E(), {1, 2}, True, {1}, True, {1, 2}, True, True]"] },
        { "class G(frozenset):\n    pass\ng = G([1])", "[g, g | {2}, type(g | {2}) is frozenset, g.copy(), g == {1}, hash(g) == hash(frozenset([1])), frozenset(g), type(frozenset(g)) is frozenset]", ["3.8 [G({1}), frozenset({1, 2}), True, frozenset({1}), True, True, frozenset({1}), True]"] },
        { "class E(set):\n    def __iter__(self):\n        return iter(['q'])\n    def __contains__(self, x):\n        return True\ne = E([1])", "[{2} | e, set(e), list(e), {1, 3} - e, {1} <= e, e, 9 in e]", ["3.8 [{1, 2}, {1}, ['q'], {3}, True, E({'q'}), True]"] },
        { "class F(float):\n    pass\nclass B(bytes):\n    pass\nclass BA(bytearray):\n    pass", "[F(1.5) + 1, -F(2), F(1) == 1, type(float(F(1))) is float, B(b'a') + b'', type(bytes(B(b'a'))) is bytes, BA(b'a'), BA(b'a') * 2, BA(b'a')[:], B(b'ab')[0]]", ["3.8 [2.5, -2.0, True, True, b'a', True, BA(b'a'), bytearray(b'aa'), bytearray(b'a'), 97]"] },
        { "class X(ValueError):\n    def __init__(self, a, b):\n        super().__init__(a)\n        self.b = b\nx = X(1, 2)\ntry:\n    raise x\nexcept ValueError as e:\n    y = e", "[y is x, x.args, x.b, str(x), x, vars(x)]", ["3.8 [True, (1,), 2, '1', X(1), {'b': 2}]"] },
        { "class X(Exception):\n    pass\nt = (1, 2)\nx = X(*t)", "[x.args is t, X(1).args, X(), isinstance(x, Exception)]", ["3.8 [True, (1,), X(), True]"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_EveryVersion_IsAsInCPython(string setup, string expression, string[] since) => ContainerProgram.Check(setup, expression, since);
}
