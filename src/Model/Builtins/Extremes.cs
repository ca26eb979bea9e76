using Conform.Model.Errors;
using Conform.Model.Execution;
using Conform.Model.Objects;
using Conform.Model.Semantics;
using Conform.Programs.Syntax;

namespace Conform.Model.Builtins;

/// <summary><c>max</c> or <c>min</c>: the first of the greatest or least elements, the object itself.</summary>
/// <remarks>Source: Python Library Reference, <c>max</c> and <c>min</c>; CPython, <c>min_max</c>.</remarks>
internal sealed class Extremes
{
    private static readonly string[] KeywordNames = ["key", "default"];

    private readonly string name;
    private readonly ComparisonOperator isBetter;

    private Extremes(string name, ComparisonOperator isBetter) => (this.name, this.isBetter) = (name, isBetter);

    /// <summary><c>max</c>.</summary>
    internal static Extremes Maximum { get; } = new("max", ComparisonOperator.Greater);

    /// <summary><c>min</c>.</summary>
    internal static Extremes Minimum { get; } = new("min", ComparisonOperator.Less);

    /// <summary>Calls it: <c>max(iterable, *, key, default)</c> or <c>max(a, b, *rest, key)</c>.</summary>
    internal PyObject? Find(Machine machine, CallArguments arguments)
    {
        var positional = arguments.Positional;
        if (positional.Length == 0)
        {
            return machine.Raise(ErrorTypes.TypeError, machine.Profile.Text("numbers.maximumOfNothing", name));
        }

        if (!TryKeywords(machine, arguments, out var key, out var fallback))
        {
            return null;
        }

        if (positional.Length > 1 && fallback is not null)
        {
            return machine.Raise(ErrorTypes.TypeError, $"Cannot specify a default for {name}() with multiple positional arguments");
        }

        return positional.Length > 1 ? OfArguments(machine, positional, key) : OfIterable(machine, positional[0], key, fallback);
    }

    private PyObject? OfArguments(Machine machine, PyObject[] items, PyObject? key)
    {
        var best = default(Candidate);
        foreach (var item in items)
        {
            if (!TryConsider(machine, item, key, ref best))
            {
                return null;
            }
        }

        return best.Item;
    }

    private PyObject? OfIterable(Machine machine, PyObject iterable, PyObject? key, PyObject? fallback)
    {
        if (Iteration.Over(machine, iterable) is not { } items)
        {
            return null;
        }

        var best = default(Candidate);
        while (items.Next(machine) is { } item)
        {
            if (!TryConsider(machine, item, key, ref best))
            {
                return null;
            }
        }

        return machine.HasFailed ? null
            : best.Item ?? fallback ?? machine.Raise(ErrorTypes.ValueError, machine.Profile.Text("numbers.emptyMaximum", name));
    }

    private bool TryConsider(Machine machine, PyObject item, PyObject? key, ref Candidate best)
    {
        var value = key is null ? item : machine.Rules.Of(key).Call(machine, key, CallArguments.Of(item));
        if (value is null || !machine.Step())
        {
            return false;
        }

        var replaces = true;
        if (best.Value is not null && !machine.Rules.Comparison.TryRich(machine, isBetter, value, best.Value, out replaces))
        {
            return false;
        }

        best = replaces ? new(item, value) : best;
        return true;
    }

    private bool TryKeywords(Machine machine, CallArguments arguments, out PyObject? key, out PyObject? fallback)
    {
        (key, fallback) = (null, null);
        if (arguments.Keywords.Length > KeywordNames.Length)
        {
            return machine.Raise(ErrorTypes.TypeError, $"{name}() takes at most {KeywordNames.Length} keyword arguments ({arguments.Keywords.Length} given)") is not null;
        }

        foreach (var (keyword, value) in arguments.Keywords)
        {
            var text = keyword.Value.ToString();
            switch (text)
            {
                case "key":
                    key = value is PyNone ? null : value;
                    break;
                case "default":
                    fallback = value;
                    break;
                default:
                    return machine.Raise(ErrorTypes.TypeError, FunctionErrors.Suggesting(machine, machine.Profile.Text("numbers.unknownKeyword", name, text), text, KeywordNames)) is not null;
            }
        }

        return true;
    }

    /// <summary>The best element so far and what the key function made of it.</summary>
    private readonly record struct Candidate(PyObject? Item, PyObject? Value);
}
