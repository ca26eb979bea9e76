namespace Conform.Programs.Enumerating.SingleOperations;

/// <summary>Source of the rows of simple statements, displays and logic; the operands are <c>x</c>, <c>y</c>, <c>z</c>.</summary>
internal static class StatementTexts
{
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> ByRow { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["= name"] = ["r = x"],
        ["= item"] = ["x[y] = z", "r = [1]\nr[0] = x", "r = {}\nr[x] = y"],
        ["= slice"] = ["x[:] = y", "r = [1, 2]\nr[1:] = x", "r = [1, 2, 3]\nr[::2] = x"],
        ["= chained"] = ["r = q = x", "r = [1]\nr[0] = q = x", "(r, q) = p = x"],
        ["= unpack"] = ["r, q = x", "(r,) = x", "[] = x", "(r, (q, p)) = x"],
        ["= unpack *"] = ["r, *q = x", "*r, q = x", "[*r] = x", "r, *q, p = x"],
        ["= swap"] = ["x, y = y, x"],
        ["del name"] = ["del x", "del x, y\nr = x"],
        ["del item"] = ["del x[y]", "r = [x, 1]\ndel r[0]"],
        ["del slice"] = ["del x[:]", "del x[::2]"],
        ["expression"] = ["x"],
        ["list display"] = ["r = [x]", "r = [x, y]"],
        ["tuple display"] = ["r = (x,)", "r = (x, y)"],
        ["set display"] = ["r = {x}", "r = {x, y}"],
        ["dict display"] = ["r = {x: 1}", "r = {x: y}", "r = {x: 1, y: 2}"],
        ["* in list display"] = ["r = [*x]", "r = [*x, *y]"],
        ["* in tuple display"] = ["r = (*x,)", "r = (*x, *y)"],
        ["* in set display"] = ["r = {*x}", "r = {*x, *y}"],
        ["** in dict display"] = ["r = {**x}", "r = {**x, **y}"],
        ["comparison chain"] = ["r = x < y < z", "r = x == y == z", "r = x is y in z"],
        ["not"] = ["r = not x"],
        ["and"] = ["r = x and y"],
        ["or"] = ["r = x or y"],
        ["if else"] = ["r = 1 if x else 2", "r = x if x else y"],
    };
}
