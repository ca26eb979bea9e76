# The observer of foreign Pythons: reads the objects behind names and writes them as lines of JSON, in the terms of the line protocol.
# It is written for the least of them: no imports, no exec, no inheritance, no del, no formatting, no generators. Built-in functions are
# parameters, because in a flat file the program may bind their names. What an implementation does not tell is left out; the
# probes of the adapter find out what that is.


def conform_observer(
    write, own_names, bool=bool, bytes=bytes, dict=dict, float=float, getattr=getattr, hex=hex, id=id, int=int, isinstance=isinstance, len=len,
    list=list, object=object, ord=ord, range=range, sorted=sorted, str=str, tuple=tuple, type=type, BaseException=BaseException,
    Exception=Exception, AttributeError=AttributeError, ValueError=ValueError,
):
    def builtin(name, get):
        # What is not there at all, or there as a name alone.
        try:
            found = get()
            str(found)
            return found
        except Exception:
            return None

    complex_type = builtin("complex", lambda: complex)
    set_type = builtin("set", lambda: set)
    frozenset_type = builtin("frozenset", lambda: frozenset)
    bytearray_type = builtin("bytearray", lambda: bytearray)
    slice_type = builtin("slice", lambda: slice)
    property_type = builtin("property", lambda: property)
    static_type = builtin("staticmethod", lambda: staticmethod)
    class_type = builtin("classmethod", lambda: classmethod)
    memoryview_type = builtin("memoryview", lambda: memoryview)
    callable_test = builtin("callable", lambda: callable)
    function_type = type(builtin)
    class_test = builtin("isinstance", lambda: isinstance(int, type))
    atom_types = tuple([kind for kind in (int, float, str, bytes, complex_type) if kind is not None])
    module_names = ("module",)
    descriptor_names = ("member_descriptor", "getset_descriptor", "member", "_tuplegetter", "attribute")
    descriptors_called = ("method_descriptor", "wrapper_descriptor", "method-wrapper", "classmethod_descriptor")
    singletons = [(None, "NoneType"), (builtin("Ellipsis", lambda: ...), "ellipsis"), (builtin("NotImplemented", lambda: NotImplemented), "NotImplementedType")]
    view_names = ("dict_keys", "dict_values", "dict_items", "odict_keys", "odict_values", "odict_items")
    # JavaScript's undefined, where a method returns it, is no object: it has no identity, and lists do not give it back. An object stands for it.
    undefined = conform_undefined[0]
    nothing = None if undefined is None else object()
    if undefined is not None:
        undefined = undefined[0]
        singletons.append((nothing, "UndefinedType"))
    machinery = (
        "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__", "__annotations__",
        "__annotate__", "__annotate_func__", "__annotations_cache__", "__conditional_annotations__", "__classdictcell__", "__classcell__",
        "__dataclass_fields__", "__dataclass_params__", "__match_args__", "_fields", "_field_defaults", "_fields_defaults",
    )
    missing = [0]
    numbers = {}
    kept = []
    children_by_id = {}
    own_types = {}
    pending_names = [own_names]

    # The kinds of most objects, and the names of these kinds as JSON: of them nothing has to be asked that costs time.
    atom_names = {}
    container_names = {}

    # Text of values

    def quoted(text):
        parts = ['"']
        for character in text:
            point = ord(character)
            if character == '"' or character == "\\":
                parts.append("\\" + character)
            elif 32 <= point and point < 127:
                parts.append(character)
            elif point < 65536:
                parts.append("\\u" + digits(point, 4))
            else:
                point = point - 65536
                parts.append("\\u" + digits(55296 + point // 1024, 4) + "\\u" + digits(56320 + point % 1024, 4))
        parts.append('"')
        return "".join(parts)

    def digits(number, width):
        text = ""
        while number > 0 or len(text) < width:
            text = "0123456789abcdef"[number % 16] + text
            number = number // 16
        return text

    def whole(number):
        number = int(number)
        if number < 0:
            return "-0x" + digits(-number, 1)
        return "0x" + digits(number, 1)

    if builtin("hex", lambda: hex(2**100 + 255)) == "0x100000000000000000000000ff" and builtin("hex", lambda: hex(-10)) == "-0xa":
        def whole(number):
            return hex(int(number))

    def is_negative_zero(number):
        text = str(number)
        return len(text) > 0 and text[0] == "-"

    def decimal(number):
        # Exact whatever repr does: as a whole number times a power of ten.
        if number != number:
            return "nan"
        if number == 0.0:
            return "-0.0" if is_negative_zero(number) else "0.0"
        sign = ""
        if number < 0.0:
            sign = "-"
            number = -number
        if number == number * 2.0:
            return sign + "inf"
        exponent = 0
        while number >= 9007199254740992.0:
            number = number / 2.0
            exponent = exponent + 1
        while number < 4503599627370496.0 and exponent > -1074:
            number = number * 2.0
            exponent = exponent - 1
        mantissa = int(number)
        while exponent < 0 and mantissa % 2 == 0:
            mantissa = mantissa // 2
            exponent = exponent + 1
        if exponent < 0:
            return sign + str(mantissa * 5 ** (-exponent)) + "e-" + str(-exponent)
        return sign + str(mantissa * 2**exponent) + "e0"

    def text_value(text):
        points = [ord(character) for character in text]
        for point in points:
            if point > 126 or point < 32:
                return '{"codePoints":[' + ",".join([str(point) for point in points]) + "]}"
        return '{"str":' + quoted(text) + "}"

    def bytes_value(data):
        return '{"bytes":"' + "".join([digits(byte, 2) for byte in data]) + '"}'

    def items_value(code, items):
        parts = []
        for item in items:
            if type(item) is float:
                parts.append('{"float":"' + decimal(item) + '"}')
            elif type(item) is int:
                parts.append('{"int":"' + whole(item) + '"}')
            else:
                # What is no number stands in no array: that there is no value tells it.
                return None
        return '{"array":[' + quoted(code) + ",[" + ",".join(parts) + "]]}"

    # Types

    def attribute(thing, name, otherwise):
        try:
            return getattr(thing, name)
        except Exception:
            return otherwise

    def is_class(thing):
        return isinstance(thing, type) if class_test else type(thing) is type(int)

    def is_callable(thing):
        if callable_test is not None:
            return callable_test(thing)
        return name_of(type(thing)) in ("function", "method", "builtin_function_or_method")

    def name_of(kind):
        name = attribute(kind, "__name__", None)
        if type(name) is str:
            return name
        # Some tell it by a representation only: <class 'list'>.
        text = str(kind)
        return text.split("'")[1] if "'" in text else text

    for kind in (int, float, str, bytes, bool):
        atom_names[id(kind)] = quoted(name_of(kind))
    atom_names[id(type(None))] = '"NoneType"'
    for kind in (list, tuple, dict, set_type, frozenset_type):
        if kind is not None:
            container_names[id(kind)] = quoted(name_of(kind))

    def is_own(kind):
        known = own_types.get(id(kind))
        if known is None:
            known = False
            if attribute(kind, "__module__", None) == "__main__":
                known = True
            elif name_of(kind) in pending_names[0]:
                known = attribute(kind, "__module__", "__main__") != "builtins"
            kept_types.append(kind)
            own_types[id(kind)] = known
        return known

    kept_types = []

    def bases_of(kind):
        bases = attribute(kind, "__bases__", ())
        if len(bases) > 0:
            return list(bases)
        # Where there is no inheritance, nobody asks for bases. Named tuples are there all the same.
        return [tuple if type(attribute(kind, "_fields", None)) is tuple else object]

    def layout_of(thing):
        kind = type(thing)
        pending = [kind]
        while len(pending) > 0:
            kind = pending.pop()
            if not is_own(kind):
                if kind is not object:
                    return kind
            else:
                bases = bases_of(kind)
                for index in range(len(bases)):
                    pending.append(bases[len(bases) - 1 - index])
        return object

    def is_own_function(thing):
        code = attribute(thing, "__code__", missing)
        if code is missing:
            return True
        name = attribute(code, "co_filename", None)
        return name is not None and name[: len(conform_own_file[0])] == conform_own_file[0]

    def is_error(thing):
        return isinstance(thing, BaseException)

    def is_function_like(thing, kind):
        return not is_class(thing) and not is_own(kind) and kind is not static_type and kind is not class_type and is_callable(thing)

    def type_name(thing):
        kind = type(thing)
        if is_function_like(thing, kind):
            if kind is function_type and is_own_function(thing):
                return "function"
            function = attribute(thing, "__func__", missing)
            if function is not missing and is_own_function(function) and type(function) is function_type:
                return "method"
            name = name_of(kind)
            return name if name in descriptors_called else "builtin_function_or_method"
        for singleton, name in singletons:
            if thing is singleton:
                return name
        return name_of(kind)

    # Contents

    def items_of(kind, thing):
        if type(thing) is kind:
            return [item for item in thing]
        try:
            return [item for item in kind.__iter__(thing)]
        except AttributeError:
            return [item for item in thing]

    def entries_of(kind, thing):
        parts = []
        if type(thing) is kind or attribute(dict, "items", None) is None:
            entries = thing.items()
        else:
            entries = dict.items(thing)
        for key, value in entries:
            parts.append(key)
            parts.append(value)
        return parts

    def ordered_entries(kind, thing):
        # dict.items reads the table; the order is the OrderedDict's own.
        parts = []
        if type(thing) is kind:
            return entries_of(kind, thing)
        values = {}
        for key, value in dict.items(thing):
            values[id(key)] = value
        for key in items_of(kind, thing):
            parts.append(key)
            parts.append(values[id(key)])
        return parts

    def is_memo(thing, entries):
        for index in range(0, len(entries), 2):
            if type(entries[index]) is int and entries[index] == id(thing) and type(entries[index + 1]) is list:
                return True
        return False

    def plain(thing, kind, method):
        # The value of an instance of a class that derives from kind, whatever that class says.
        if type(thing) is kind:
            return thing
        convert = attribute(kind, method, None)
        if convert is not None:
            return convert(thing)
        try:
            return kind(thing)
        except Exception:
            return thing * 1

    def value_of(thing, kind):
        name = name_of(kind)
        if kind is int:
            return '{"int":"' + whole(plain(thing, int, "__int__")) + '"}'
        if kind is bool:
            return '{"int":"' + ("0x1" if thing else "0x0") + '"}'
        if kind is float:
            return '{"float":"' + decimal(plain(thing, float, "__float__")) + '"}'
        if kind is complex_type and kind is not None:
            number = plain(thing, kind, "__pos__")
            return '{"complex":["' + decimal(number.real) + '","' + decimal(number.imag) + '"]}'
        if kind is str:
            return text_value(plain(thing, str, "__str__"))
        if kind is bytes or (kind is bytearray_type and kind is not None):
            return bytes_value(items_of(kind, thing))
        if is_class(thing):
            return '{"name":' + quoted(name_of(thing)) + "}"
        if name == "deque":
            bound = attribute(thing, "maxlen", None)
            return None if bound is None else '{"int":"' + whole(bound) + '"}'
        if name == "array" or kind is memoryview_type and kind is not None:
            try:
                code = thing.typecode if name == "array" else thing.format
                return items_value(code, thing.tolist())
            except ValueError:
                return None
        if name in module_names or is_function_like(thing, type(thing)):
            shown = type_name(thing)
            if shown in ("module", "function", "builtin_function_or_method"):
                called = attribute(thing, "__name__", None)
                return None if type(called) is not str else '{"name":' + quoted(called) + "}"
        return None

    def children_of(thing, kind):
        name = name_of(kind)
        if kind is list or kind is tuple or (kind is not None and (kind is set_type or kind is frozenset_type)) or name == "deque":
            return items_of(kind, thing)
        if kind is dict or name == "Counter":
            entries = entries_of(kind, thing)
            return [] if is_memo(thing, entries) else entries
        if name == "OrderedDict":
            return ordered_entries(kind, thing)
        if name == "defaultdict":
            return [attribute(thing, "default_factory", None)] + entries_of(kind, thing)
        if kind is memoryview_type and kind is not None:
            try:
                return [thing.obj]
            except Exception:
                return []
        if kind is range or (kind is slice_type and kind is not None):
            try:
                return [thing.start, thing.stop, thing.step]
            except AttributeError:
                return []
        if name in view_names:
            referents = conform_referents[0]
            return [] if referents is None else referents(thing)
        if kind is property_type and kind is not None:
            try:
                return [thing.fget, thing.fset, thing.fdel]
            except AttributeError:
                return []
        if kind is not None and (kind is static_type or kind is class_type):
            return parts_of(thing, ("__func__",))
        if name == "cell":
            try:
                return [thing.cell_contents]
            except Exception:
                return []
        if is_error(thing):
            return [list_arguments(thing)]
        if is_class(thing):
            return bases_of(thing) if is_own(thing) else []
        if is_function_like(thing, type(thing)):
            shown = type_name(thing)
            if shown == "function":
                defaults = attribute(thing, "__defaults__", missing)
                if defaults is missing:
                    return []
                closure = attribute(thing, "__closure__", None)
                return [defaults, attribute(thing, "__kwdefaults__", None)] + list(closure or ())
            if shown == "method":
                return parts_of(thing, ("__func__", "__self__"))
        return []

    def parts_of(thing, names):
        found = []
        for name in names:
            part = attribute(thing, name, missing)
            if part is missing:
                return []
            found.append(part)
        return found

    def list_arguments(error):
        try:
            return BaseException.__dict__["args"].__get__(error)
        except Exception:
            return error.args

    # Attributes

    def dict_of(thing):
        try:
            return object.__getattribute__(thing, "__dict__")
        except Exception:
            return attribute(thing, "__dict__", missing)

    def named(entries):
        found = []
        for name, value in entries.items():
            if isinstance(name, str):
                found.append((name if type(name) is str else str.__str__(name), value))
        return found

    def is_machinery(name, entry, fields):
        while static_type is not None and (type(entry) is static_type or type(entry) is class_type):
            entry = attribute(entry, "__func__", None)
        if name in machinery or name in fields or name_of(type(entry)) in descriptor_names:
            return True
        return type(entry) is function_type and not is_own_function(entry)

    def namespace_of(kind):
        return attribute(kind, "__dict__", missing)

    def attributes_of(thing, kind, layout):
        if is_class(thing):
            if not is_own(thing):
                return []
            names = namespace_of(thing)
            if names is missing:
                return []
            # What makes a named tuple beside its fields need not be told from functions of the program otherwise.
            fields = attribute(thing, "_fields", None)
            fields = () if type(fields) is not tuple else fields + ("__new__", "__repr__", "__getnewargs__", "_asdict", "_make", "_replace")
            entries = []
            for name, entry in names.items():
                if isinstance(name, str) and not is_machinery(name, entry, fields):
                    entries.append((name, entry))
            return sorted(entries, key=lambda entry: entry[0])
        if kind is function_type:
            if not is_own_function(thing):
                return []
            own = attribute(thing, "__dict__", missing)
            return [] if own is missing else named(own)
        if name_of(kind) in ("OrderedDict", "Counter") or is_own(kind) or is_error(thing):
            own = dict_of(thing)
            # An OrderedDict in Python keeps its order in attributes of its own.
            found = [] if own is missing else [entry for entry in named(own) if entry[0][:14] != "_OrderedDict__"]
            return found + (slots_of(thing, kind, [entry[0] for entry in found]) if is_own(kind) else [])
        return []

    def slots_of(thing, kind, taken):
        order = attribute(kind, "__mro__", ())
        slots = []
        for one in order:
            if is_own(one):
                names = namespace_of(one)
                if names is missing:
                    return []
                for name, descriptor in names.items():
                    if name not in taken and name_of(type(descriptor)) in ("member_descriptor", "member") and name not in machinery:
                        taken.append(name)
                        try:
                            slots.append((name, descriptor.__get__(thing)))
                        except Exception:
                            taken.pop()
        return sorted(slots, key=lambda entry: entry[0])

    # Numbers and the walk

    def key_of(thing, kind):
        # Some give one id to a str and an int that look alike.
        if id(kind) in atom_names or id(kind) not in container_names and isinstance(thing, atom_types):
            return (id(thing), id(kind))
        return id(thing)

    def number_of(thing):
        return number_at(key_of(thing, type(thing)), thing)

    def number_at(key, thing):
        # A memoryview is held weakly: it keeps a bytearray from changing its size. Its address may then be used again.
        known = numbers.get(key)
        if known is not None and memoryview_type is not None and conform_weak[0] is not None and type(kept[known]) is conform_weak[0]:
            if kept[known]() is not thing:
                known = None
        if known is None:
            known = len(kept)
            numbers[key] = known
            if conform_weak[0] is not None and type(thing) is memoryview_type:
                kept.append(conform_weak[0](thing))
            else:
                kept.append(thing)
        return known

    def defined(things):
        if nothing is None:
            return things
        return [nothing if thing is undefined else thing for thing in things]

    def walk(roots):
        # For each object: itself, its kind, the kind that it is laid out as (another one only where a class of the program derives from it), key, number, children, attributes.
        seen = {}
        nodes = []
        for root in defined(roots):
            pending = [root]
            while len(pending) > 0:
                thing = pending.pop()
                kind = type(thing)
                key = key_of(thing, kind)
                if key in seen:
                    continue
                seen[key] = True
                if id(kind) in atom_names:
                    nodes.append((thing, kind, kind, key, number_at(key, thing), (), ()))
                    continue
                if id(kind) in container_names:
                    layout = kind
                    attributes = ()
                else:
                    layout = layout_of(thing) if is_own(kind) else kind
                    attributes = attributes_of(thing, kind, layout)
                    if nothing is not None:
                        attributes = [(name, nothing if value is undefined else value) for name, value in attributes]
                children = defined(children_of(thing, layout))
                held.append(children if conform_weak[0] is None else [child for child in children if type(child) is not memoryview_type])
                nodes.append((thing, kind, layout, key, number_at(key, thing), children, attributes))
                if layout is not kind:
                    pending.append(kind)
                for index in range(len(attributes)):
                    pending.append(attributes[len(attributes) - 1 - index][1])
                for index in range(len(children)):
                    pending.append(children[len(children) - 1 - index])
        return nodes

    held = []

    def pairs(entries):
        return "[" + ",".join(["[" + quoted(entry[0]) + "," + str(number_of(entry[1])) + "]" for entry in entries]) + "]"

    def described(node):
        thing, kind, layout, key, number, children, attributes = node
        name = container_names.get(id(kind))
        value = None
        if name is None:
            name = atom_names.get(id(kind))
            if name is None:
                name = quoted(type_name(thing))
            value = value_of(thing, layout)
        parts = ['{"number":' + str(number) + ',"type":' + name]
        if value is not None:
            parts.append('"value":' + value)
        if len(children) > 0:
            parts.append('"children":[' + ",".join([str(number_of(child)) for child in children]) + "]")
        if len(attributes) > 0:
            parts.append('"attributes":' + pairs(attributes))
        if layout is not kind:
            parts.append('"class":' + str(number_of(kind)))
        return ",".join(parts) + "}"

    def observe(names, error):
        # names: (name, object) in the order of the names; error: what ended the cell, or None.
        arguments = [] if error is None else defined(list(list_arguments(error)))
        if nothing is not None:
            names = [(name, nothing if thing is undefined else thing) for name, thing in names]
        own = [] if error is None or not is_own(type(error)) else [type(error)]
        nodes = walk([entry[1] for entry in names] + arguments + own)
        children_by_id.clear()
        for node in nodes:
            children_by_id[node[3]] = node[5]
        line = '{"names":' + pairs(names) + ',"nodes":[' + ",".join([described(node) for node in nodes]) + "]"
        if error is not None:
            line = line + ',"error":{"type":' + quoted(name_of(type(error))) + ',"arguments":[' + ",".join([str(number_of(one)) for one in arguments]) + "]"
            if len(own) > 0:
                line = line + ',"class":' + str(number_of(own[0]))
            line = line + "}"
        write(line + "}")

    def place(names, path):
        for name, thing in names:
            if name == path[0]:
                for index in range(1, len(path)):
                    children = children_by_id.get(key_of(thing, type(thing)), ())
                    if path[index] >= len(children):
                        return missing
                    thing = children[path[index]]
                return thing
        return missing

    def compare(names, questions):
        answers = []
        for question in questions:
            left = place(names, question[0])
            right = place(names, question[1])
            if left is missing or right is missing:
                answers.append("null")
            else:
                try:
                    answers.append("true" if left == right else "false")
                except BaseException as error:
                    answers.append(quoted(name_of(type(error))))
        # What is observed must not live longer for it: a memoryview keeps a bytearray from changing its size.
        children_by_id.clear()
        write('{"answers":[' + ",".join(answers) + "]}")

    return observe, compare


# How the file names of a program's functions begin.
conform_own_file = ["<cell "]

# What only some implementations have: a reader of references, weak references, and a collector of what a program leaves behind.
conform_referents = [None]
conform_weak = [None]
conform_collect = [None]

# What is returned where nothing is, if that is not None: a tuple that holds it.
conform_undefined = [None]
