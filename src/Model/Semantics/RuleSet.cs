using Conform.Model.Copying;
using Conform.Model.Objects;
using Conform.Model.Types;

namespace Conform.Model.Semantics;

/// <summary>All semantic rules of the model. The default is the real one; a mutant replaces one member by a derived class.</summary>
/// <remarks>Every rule is a virtual member of one of these classes, so each has a name and one place. Immutable; shared by all machines.</remarks>
public sealed class RuleSet
{
    private readonly Lazy<TypeRules?[]> byType;

    /// <summary>Makes the real rules, or with an initializer a mutant's.</summary>
    public RuleSet() => byType = new(Index);

    /// <summary>The real rules.</summary>
    public static RuleSet Real { get; } = new();

    /// <summary>Which computed results are shared objects.</summary>
    public IdentityRules Identity { get; init; } = new();

    /// <summary>Which constants of a compile unit are shared, interned or folded.</summary>
    public ConstantRules Constants { get; init; } = new();

    /// <summary>Equality of elements: the identity shortcut, and which operand is asked.</summary>
    public ComparisonRules Comparison { get; init; } = new();

    /// <summary>Order of evaluation and effect of assignments, unpacking and deletion.</summary>
    public AssignmentRules Assignment { get; init; } = new();

    /// <summary>Augmented assignment.</summary>
    public AugmentedAssignmentRules AugmentedAssignment { get; init; } = new();

    /// <summary>What <c>*iterable</c> puts into a display.</summary>
    public StarUnpackingRules StarUnpacking { get; init; } = new();

    /// <summary>How loops go through their iterable.</summary>
    public LoopRules Loop { get; init; } = new();

    /// <summary><c>copy.copy</c>.</summary>
    public ShallowCopyRules ShallowCopy { get; init; } = new();

    /// <summary><c>copy.deepcopy</c>.</summary>
    public DeepCopyRules DeepCopy { get; init; } = new();

    /// <summary>How instances are taken apart and put together by both kinds of copies.</summary>
    public InstanceReduction Reduction { get; init; } = new();

    /// <summary>What <c>dataclass</c> makes of a class.</summary>
    public DataclassRules Dataclass { get; init; } = new();

    /// <summary>How classes are made and searched.</summary>
    public ClassRules Classes { get; init; } = new();

    /// <summary>How objects of classes are made.</summary>
    public InstantiationRules Instantiation { get; init; } = new();

    /// <summary>How attributes are found, bound, set and deleted.</summary>
    public AttributeRules Attributes { get; init; } = new();

    /// <summary>Which references an object holds.</summary>
    public OwnershipRules Ownership { get; init; } = new();

    /// <summary>Rules of instances of classes made by the program.</summary>
    public InstanceRules Instance { get; init; } = new();

    /// <summary>Rules of bound methods of functions.</summary>
    public BoundMethodRules BoundMethod { get; init; } = new();

    /// <summary>Rules of the <c>__dict__</c> of classes.</summary>
    public MappingProxyRules MappingProxy { get; init; } = new();

    /// <summary>Rules of properties.</summary>
    public PropertyRules Property { get; init; } = new();

    /// <summary>Rules of static methods.</summary>
    public MethodWrapperRules StaticMethod { get; init; } = new(PyType.StaticMethod);

    /// <summary>Rules of class methods.</summary>
    public MethodWrapperRules ClassMethod { get; init; } = new(PyType.ClassMethod);

    /// <summary>Rules of <c>super</c> objects.</summary>
    public SuperRules Super { get; init; } = new();

    /// <summary>Rules of <c>None</c>.</summary>
    public NoneRules None { get; init; } = new();

    /// <summary>Rules of <c>...</c>.</summary>
    public EllipsisRules Ellipsis { get; init; } = new();

    /// <summary>Rules of <c>NotImplemented</c>.</summary>
    public NotImplementedRules NotImplemented { get; init; } = new();

    /// <summary>Rules of the fields of dataclasses.</summary>
    public DataFieldRules DataField { get; init; } = new();

    /// <summary>Rules of int.</summary>
    public IntRules Int { get; init; } = new();

    /// <summary>Rules of bool.</summary>
    public BoolRules Bool { get; init; } = new();

    /// <summary>Rules of float.</summary>
    public FloatRules Float { get; init; } = new();

    /// <summary>Rules of complex.</summary>
    public ComplexRules Complex { get; init; } = new();

    /// <summary>Rules of str.</summary>
    public StrRules Str { get; init; } = new();

    /// <summary>Rules of bytes.</summary>
    public BytesRules Bytes { get; init; } = new();

    /// <summary>Rules of bytearray.</summary>
    public ByteArrayRules ByteArray { get; init; } = new();

    /// <summary>Rules of tuple.</summary>
    public TupleRules Tuple { get; init; } = new();

    /// <summary>Rules of list.</summary>
    public ListRules List { get; init; } = new();

    /// <summary>Rules of dict.</summary>
    public DictRules Dict { get; init; } = new();

    /// <summary>Rules of dict_keys.</summary>
    public DictKeysRules DictKeys { get; init; } = new();

    /// <summary>Rules of dict_values.</summary>
    public DictValuesRules DictValues { get; init; } = new();

    /// <summary>Rules of dict_items.</summary>
    public DictItemsRules DictItems { get; init; } = new();

    /// <summary>Rules of set.</summary>
    public SetRules Set { get; init; } = new();

    /// <summary>Rules of frozenset.</summary>
    public FrozenSetRules FrozenSet { get; init; } = new();

    /// <summary>Rules of range.</summary>
    public RangeRules Range { get; init; } = new();

    /// <summary>Rules of slice.</summary>
    public SliceRules Slice { get; init; } = new();

    /// <summary>Rules of deque.</summary>
    public DequeRules Deque { get; init; } = new();

    /// <summary>Rules of OrderedDict.</summary>
    public OrderedDictRules OrderedDict { get; init; } = new();

    /// <summary>Rules of defaultdict.</summary>
    public DefaultDictRules DefaultDict { get; init; } = new();

    /// <summary>Rules of Counter.</summary>
    public CounterRules Counter { get; init; } = new();

    /// <summary>Rules of array.</summary>
    public ArrayRules Array { get; init; } = new();

    /// <summary>Rules of memoryview.</summary>
    public MemoryViewRules MemoryView { get; init; } = new();

    /// <summary>Rules of types.</summary>
    public TypeObjectRules TypeObject { get; init; } = new();

    /// <summary>Rules of built-in functions and methods.</summary>
    public BuiltinFunctionRules BuiltinFunction { get; init; } = new();

    /// <summary>Rules of functions written in Python: arguments, defaults, closures.</summary>
    public FunctionRules Function { get; init; } = new();

    /// <summary>Rules of methods as attributes of their types.</summary>
    public MethodDescriptorRules MethodDescriptor { get; init; } = new();

    /// <summary>Rules of modules.</summary>
    public ModuleRules Module { get; init; } = new();

    /// <summary>Rules of iterators.</summary>
    public IteratorRules Iterator { get; init; } = new();

    /// <summary>Rules of generators.</summary>
    public GeneratorRules Generator { get; init; } = new();

    /// <summary>Rules of <c>reversed</c> objects.</summary>
    public ReversedRules Reversed { get; init; } = new();

    /// <summary>Rules of <c>enumerate</c> objects.</summary>
    public EnumerateRules Enumerate { get; init; } = new();

    /// <summary>Rules of <c>zip</c> objects.</summary>
    public ZipRules Zip { get; init; } = new();

    /// <summary>Rules of <c>map</c> objects.</summary>
    public MapRules Map { get; init; } = new();

    /// <summary>Rules of <c>filter</c> objects.</summary>
    public FilterRules Filter { get; init; } = new();

    /// <summary>Rules of exceptions.</summary>
    public ExceptionRules Exception { get; init; } = new();

    /// <summary>Rules of the results of <c>id</c>.</summary>
    public AddressRules Address { get; init; } = new();

    /// <summary>Rules of anything else.</summary>
    public ObjectRules Object { get; init; } = new();

    /// <summary>The rules of <paramref name="value"/>'s exact type.</summary>
    public TypeRules Of(PyObject value)
    {
        var index = value.Type.Index;
        var table = byType.Value;
        return (index < table.Length ? table[index] : null) ?? value switch
        {
            PyIterator => Iterator,
            PyAddress => Address,
            Errors.PyException => Exception,
            _ => Object,
        };
    }

    /// <summary>The rules of <paramref name="type"/>'s instances; of exception types those of exceptions, of any other type those of anything else.</summary>
    public TypeRules ForType(PyType type)
    {
        var table = byType.Value;
        return (type.Index < table.Length ? table[type.Index] : null)
            ?? (type.IsSubtypeOf(Errors.ErrorTypes.BaseException) ? Exception : Object);
    }

    private TypeRules?[] Index()
    {
        (PyType Type, TypeRules Rules)[] entries =
        [
            (PyType.None, None), (PyType.Ellipsis, Ellipsis), (PyType.NotImplemented, NotImplemented), (PyDataField.FieldType, DataField), (PyType.Int, Int), (PyType.Bool, Bool), (PyType.Float, Float), (PyType.Complex, Complex),
            (PyType.Str, Str), (PyType.Bytes, Bytes), (PyType.ByteArray, ByteArray), (PyType.Tuple, Tuple), (PyType.List, List), (PyType.Dict, Dict),
            (PyType.DictKeys, DictKeys), (PyType.DictValues, DictValues), (PyType.DictItems, DictItems), (PyType.Set, Set), (PyType.FrozenSet, FrozenSet),
            (PyType.Range, Range), (PyType.Slice, Slice), (PyType.TypeType, TypeObject), (PyType.BuiltinFunction, BuiltinFunction), (PyType.Function, Function),
            (PyType.MethodDescriptor, MethodDescriptor), (PyType.Module, Module), (IteratorTypes.Reversed, Reversed),
            (CollectionTypes.Deque, Deque), (CollectionTypes.OrderedDict, OrderedDict), (CollectionTypes.DefaultDict, DefaultDict),
            (CollectionTypes.Counter, Counter), (CollectionTypes.Array, Array), (CollectionTypes.MemoryView, MemoryView),
            (CollectionTypes.OrderedKeys, DictKeys), (CollectionTypes.OrderedValues, DictValues), (CollectionTypes.OrderedItems, DictItems),
            (PyType.Instance, Instance), (PyType.MappingProxy, MappingProxy), (PyType.Object, Object), (PyType.Method, BoundMethod), (PyType.Property, Property), (PyType.StaticMethod, StaticMethod),
            (PyType.ClassMethod, ClassMethod), (PyType.Super, Super), (PyType.WrapperDescriptor, MethodDescriptor), (PyType.MethodWrapper, BuiltinFunction),
            (IteratorTypes.Generator, Generator),
            (IteratorTypes.Enumerate, Enumerate), (IteratorTypes.Zip, Zip), (IteratorTypes.Map, Map), (IteratorTypes.Filter, Filter),
            (CollectionTypes.DequeIterator, Iterator), (CollectionTypes.DequeReverseIterator, Iterator), (CollectionTypes.NamedDequeIterator, Iterator),
            (CollectionTypes.NamedDequeReverseIterator, Iterator), (CollectionTypes.Chain, Iterator), (CollectionTypes.PlainArrayIterator, Iterator), (CollectionTypes.ArrayIterator, Iterator),
            (CollectionTypes.SequenceIterator, Iterator), (CollectionTypes.MemoryIterator, Iterator), (CollectionTypes.OrderedIterator, Iterator),
            .. IteratorTypes.Plain.Select(type => (type, (TypeRules)Iterator)),
        ];
        var table = new TypeRules?[entries.Max(entry => entry.Type.Index) + 1];
        foreach (var (type, rules) in entries)
        {
            table[type.Index] = rules;
        }

        return table;
    }
}
