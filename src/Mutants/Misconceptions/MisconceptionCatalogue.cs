using Conform.Mutants.Atomicity;
using Conform.Mutants.AugmentedAssignment;
using Conform.Mutants.DeepCopying;
using Conform.Mutants.Equality;
using Conform.Mutants.Identity;
using Conform.Mutants.Order;
using Conform.Mutants.Scopes;
using Conform.Mutants.Sharing;

namespace Conform.Mutants.Misconceptions;

/// <summary>The misconceptions that people really hold, as tutorials and questions show.</summary>
public static class MisconceptionCatalogue
{
    /// <summary>All of them, the most widespread first.</summary>
    public static IReadOnlyList<Misconception> All { get; } =
    [
        new(
            "A value of an immutable type is stored once, so equal immutables are always one object.",
            "CPython shares small ints, the empty tuple, str and bytes, single characters, strings that look like names, and equal constants of one compile unit; anything else that is computed or compiled apart is an object of its own.",
            new EqualImmutablesAreOneObject(),
            [
                new("ints above 256 that are computed", false, "a = int('257')\nb = int('257')"),
                new("the same constant in two compile units", false, "a = 1000\n# %%\nb = 1000"),
                new("floats that are computed", false, "a = float('1.5')\nb = float('1.5')"),
                new("strings that are computed", false, "a = 'py'\nb = a + 'thon'\nc = a + 'thon'"),
                new("string constants that do not look like names, in two compile units", false, "a = 'a b'\n# %%\nb = 'a b'"),
                new("tuples that are computed", false, "a = tuple([1, 2])\nb = tuple([1, 2])"),
                new("ints from -5 to 256", true, "a = int('256')\nb = int('256')"),
                new("equal constants of one compile unit", true, "a = 1000\nb = 1000"),
                new("string constants that look like names", true, "a = 'name'\n# %%\nb = 'name'"),
                new("the empty tuple", true, "a = tuple()\nb = tuple([])"),
            ]),
        new(
            "b = a makes b a copy of the list a.",
            "Assignment binds a name to the object itself; both names then refer to one list.",
            new AssignmentCopies(),
            [
                new("a change through the other name", false, "a = [1]\nb = a\nb.append(2)"),
                new("ints, which cannot change", true, "a = 1\nb = a\nb += 1"),
            ]),
        new(
            "A slice of a list is a view of the list.",
            "A slice of a list is a new list; it shares the items and not the places.",
            new ListSliceSharesTheList(),
            [
                new("a change of the slice", false, "a = [1, 2]\nb = a[:]\nb.append(3)"),
                new("a slice of a tuple that takes everything", true, "a = (1, 2)\nb = a[:]"),
            ]),
        new(
            "[[0]] * 3 is a matrix of three rows.",
            "Repeating a list repeats references: the three rows are one list.",
            new ListRepeatCopiesItsItems(),
            [
                new("a change of one row", false, "a = [[0]] * 3\na[0].append(1)"),
                new("rows of a comprehension, which are three lists", true, "a = [[0] for b in range(3)]\na[0].append(1)"),
            ]),
        new(
            "A copy of a list shares nothing with it.",
            "copy.copy makes a new list of the same items; copy.deepcopy copies the items, too.",
            new ShallowCopyIsOneLevelTooDeep(),
            [
                new("a list in the list", false, "a = [[1]]\nb = copy.copy(a)\nb[0].append(2)"),
                new("the list itself", true, "a = [1]\nb = copy.copy(a)\nb.append(2)"),
            ]),
        new(
            "copy.deepcopy makes new objects of everything.",
            "What cannot change is not copied: strings, numbers, functions, and tuples of such objects.",
            new DeepCopyCopiesStrings(),
            [
                new("a string in a list", false, "a = ['text']\nb = copy.deepcopy(a)"),
                new("a list in a list", true, "a = [[1]]\nb = copy.deepcopy(a)"),
            ]),
        new(
            "A tuple is constant all the way down.",
            "A tuple always refers to the same objects, and these may change.",
            new TuplesCopyTheirItems(),
            [
                new("a list in a tuple", false, "a = [1]\nb = (a,)\na.append(2)"),
                new("numbers in a tuple", true, "a = 1\nb = (a,)\na += 1"),
            ]),
        new(
            "dict.fromkeys(keys, []) gives each key a list of its own.",
            "The value is evaluated once: all keys refer to one list.",
            new FromKeysCopiesTheValue(),
            [
                new("a change under one key", false, "a = dict.fromkeys(('x', 'y'), [])\na['x'].append(1)"),
                new("a dict comprehension, which makes a list for each key", true, "a = {b: [] for b in ('x', 'y')}\na['x'].append(1)"),
            ]),
        new(
            "d.keys() is a list of the keys.",
            "It is a view: it shows what the dict holds now. In Python 2 it was a list.",
            new DictViewsAreSnapshots(),
            [
                new("a key that comes later", false, "a = {1: 'one'}\nb = a.keys()\na[2] = 'two'"),
                new("a list that is made of the view", true, "a = {1: 'one'}\nb = list(a)\na[2] = 'two'"),
            ]),
        new(
            "a += b is short for a = a + b.",
            "For a list, += extends the list in place, so that every name of it sees the change.",
            new ListAugmentedAddRebinds(),
            [
                new("a list with two names", false, "a = [1]\nb = a\na += [2]"),
                new("a tuple, which cannot change", true, "a = (1,)\nb = a\na += (2,)"),
            ]),
        new(
            "A statement that raises has no effect.",
            "t[0] += [2] extends the list first and fails afterwards, when the tuple refuses to store it.",
            new FailedTupleSlotAssignmentChangesNothing(),
            [
                new("a list in a tuple", false, "a = ([1],)\na[0] += [2]"),
                new("a number in a tuple", true, "a = (1,)\na[0] += 2"),
            ]),
        new(
            "self.count += 1 counts for all objects of the class.",
            "It reads the attribute of the class and stores the sum in the object.",
            new AugmentedClassAttributeIsStoredInTheClass(),
            [
                new("a number in the class", false, "class A:\n    count = 0\na = A()\na.count += 1\nb = A.count"),
                new("the attribute of the class by its own name", true, "class A:\n    count = 0\nA.count += 1\nb = A().count"),
            ]),
        new(
            "def f(a=[]) gives each call a new list.",
            "A default is evaluated once, when the function is defined; all calls share it.",
            new DefaultsAreEvaluatedOnEachCall(),
            [
                new("two calls", false, "def f(a=[]):\n    a.append(1)\n    return a\nb = f()\nc = f()"),
                new("a default that is made in the body", true, "def f(a=None):\n    a = [] if a is None else a\n    a.append(1)\n    return a\nb = f()\nc = f()"),
            ]),
        new(
            "An inner function keeps the value that a variable had when it was made.",
            "It keeps the variable, and sees what is assigned to it later.",
            new ClosuresCaptureValues(),
            [
                new("functions made in a loop", false, "def f():\n    a = []\n    for b in (1, 2):\n        a.append(lambda: b)\n    return [c() for c in a]\nd = f()"),
                new("a variable that does not change any more", true, "def f():\n    a = 1\n    def g():\n        return a\n    return g()\nb = f()"),
            ]),
        new(
            "A function gets copies of its arguments.",
            "A parameter is another name of the object that was passed.",
            new ArgumentsAreCopied(),
            [
                new("a list that the function changes", false, "def f(a):\n    a.append(2)\nb = [1]\nf(b)"),
                new("a parameter that is assigned", true, "def f(a):\n    a = [2]\nb = [1]\nf(b)"),
            ]),
        new(
            "A function that assigns a global name changes it.",
            "A name that is assigned in a function is local to it, unless it is declared global.",
            new FunctionsAssignGlobalNames(),
            [
                new("an assignment", false, "a = 1\ndef f():\n    a = 2\nf()"),
                new("a declaration", true, "a = 1\ndef f():\n    global a\n    a = 2\nf()"),
            ]),
        new(
            "Attributes in the body of a class belong to each object.",
            "They belong to the class; all objects share them until one gets an attribute of its own.",
            new ClassAttributesAreCopiedToInstances(),
            [
                new("a list in the class", false, "class A:\n    items = []\na = A()\na.items.append(1)\nb = A().items"),
                new("a list that __init__ makes", true, "class A:\n    def __init__(self):\n        self.items = []\na = A()\na.items.append(1)\nb = A().items"),
            ]),
        new(
            "1 and True are different keys.",
            "True == 1 and their hashes are equal, so that they are one key; the first one stays.",
            new TrueIsNotEqualToOne(),
            [
                new("an int and a bool", false, "a = {1: 'int'}\na[True] = 'bool'"),
                new("an int and a string", true, "a = {1: 'int'}\na['1'] = 'str'"),
            ]),
        new(
            "Everything is equal to itself.",
            "A NaN is equal to nothing. A list still finds it, because containers ask for the same object first.",
            new NanIsEqualToItself(),
            [
                new("a NaN", false, "a = float('nan')\nb = a == a"),
                new("a NaN in a list", true, "def f(b):\n    return b in [b]\na = f(float('nan'))"),
            ]),
        new(
            "An assignment to a dict replaces the key.",
            "An equal key that is there stays; only the value is replaced.",
            new DictUpdateReplacesTheKey(),
            [
                new("an equal key of another type", false, "a = {1: 'int'}\na[1.0] = 'float'"),
                new("a key that was deleted before", true, "a = {1: 'int'}\ndel a[1]\na[1.0] = 'float'"),
            ]),
    ];

    /// <summary>The misconception of a name, or null.</summary>
    public static Misconception? Find(string name) => All.FirstOrDefault(misconception => misconception.Name == name);
}
