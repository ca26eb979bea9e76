"""An observer of object graphs written in Python, independent of the one that reads CPython's memory through its C API.

observe(names, error) returns the JSON of one observed cell in the form of the line protocol. The same Observer must be used for all
cells of a program: it keeps the numbers, and it keeps every observed object alive.

It calls nothing that a program could have replaced: no repr, no hash or comparison of an observed object, no attribute looked up
through an object's own type (but the order of an OrderedDict, which nothing tells without hashing its keys). A class is the program's if its namespace says that it was made in __main__.
"""

import gc
import json
import sys
import weakref
from _collections import _tuplegetter
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from types import BuiltinFunctionType, CellType, FunctionType, GetSetDescriptorType, MemberDescriptorType, MethodType, ModuleType

TYPE_NAME = type.__dict__["__name__"].__get__
ARGUMENTS = BaseException.__dict__["args"].__get__
BASES = type.__dict__["__bases__"].__get__
ORDER = type.__dict__["__mro__"].__get__
NAMESPACE = type.__dict__["__dict__"].__get__
DESCRIPTORS = (MemberDescriptorType, GetSetDescriptorType, _tuplegetter)
MACHINERY = {
    "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__", "__annotations__", "__annotate__",
    "__dataclass_fields__", "__dataclass_params__", "__match_args__", "_fields", "_field_defaults", "_fields_defaults",
}
VIEWS = tuple(type(getattr(kind(), name)()) for kind in (dict, OrderedDict) for name in ("keys", "values", "items"))

# The names that the program's header binds; the caller adds to them.
HIDDEN = {"copy"}


def decimal(number):
    return repr(float(number))


def text(value):
    if any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        return {"codePoints": [ord(character) for character in value]}
    return {"str": value}


def is_own(kind):
    return NAMESPACE(kind).get("__module__") == "__main__"


def is_own_function(function):
    return function.__code__.co_filename.startswith("<cell ")


def layout_of(thing):
    """The type that decides what the object holds: the first of its classes that is not the program's."""
    return next(kind for kind in ORDER(type(thing)) if not is_own(kind))


def value_of(thing):
    kind = layout_of(thing)
    if kind is int or kind is bool:
        return {"int": hex(int.__int__(thing))}
    if kind is float:
        return {"float": decimal(float.__float__(thing))}
    if kind is complex:
        number = complex.__pos__(thing)
        return {"complex": [decimal(number.real), decimal(number.imag)]}
    if kind is str:
        return text(str.__str__(thing))
    if kind is bytes or kind is bytearray:
        return {"bytes": kind.__getitem__(thing, slice(None)).hex()}
    if kind is type:
        return {"name": TYPE_NAME(thing)}
    if kind is deque:
        bound = deque.__dict__["maxlen"].__get__(thing)
        return None if bound is None else {"int": hex(bound)}
    if kind is array or kind is memoryview:
        try:
            code = kind.__dict__["typecode" if kind is array else "format"].__get__(thing)
            return {"array": [code, [{"float": decimal(item)} if type(item) is float else {"int": hex(item)} for item in kind.tolist(thing)]]}
        except ValueError:
            return None
    if kind is BuiltinFunctionType or kind is FunctionType or kind is ModuleType:
        return {"name": thing.__name__}
    return None


def children_of(thing):
    kind = layout_of(thing)
    if kind is list or kind is tuple or kind is set or kind is frozenset:
        return list(kind.__iter__(thing))
    if kind is deque:
        return list(deque.__iter__(thing))
    if kind is OrderedDict:
        entries = {id(key): value for key, value in dict.items(thing)}
        return [part for key in OrderedDict.__iter__(thing) for part in (key, entries[id(key)])]
    if kind is defaultdict:
        return [defaultdict.__dict__["default_factory"].__get__(thing), *(part for entry in dict.items(thing) for part in entry)]
    if kind is memoryview:
        try:
            return [memoryview.__dict__["obj"].__get__(thing)]
        except ValueError:
            return []
    if kind is dict and any(type(key) is int and key == id(thing) and type(item) is list for key, item in dict.items(thing)):
        return []
    if kind is dict or kind is Counter:
        return [part for entry in dict.items(thing) for part in entry]
    if kind is range or kind is slice:
        return [thing.start, thing.stop, thing.step]
    if kind in VIEWS:
        return gc.get_referents(thing)
    if kind is FunctionType and is_own_function(thing):
        return [thing.__defaults__, thing.__kwdefaults__, *(thing.__closure__ or ())]
    if kind is CellType:
        return gc.get_referents(thing)
    if kind is MethodType:
        return [thing.__func__, thing.__self__]
    if kind is property:
        return [thing.fget, thing.fset, thing.fdel]
    if kind is staticmethod or kind is classmethod:
        return [thing.__func__]
    if BaseException in ORDER(type(thing)):
        return [ARGUMENTS(thing)]
    if type in ORDER(type(thing)) and is_own(thing):
        return list(BASES(thing))
    return []


def is_machinery(name, entry):
    while type(entry) in (staticmethod, classmethod):
        entry = entry.__func__
    return name in MACHINERY or type(entry) in DESCRIPTORS or type(entry) is FunctionType and not is_own_function(entry)


def named(entries):
    return {str.__str__(name): entry for name, entry in entries.items() if isinstance(name, str)}


def attributes_of(thing):
    order = ORDER(type(thing))
    if type(thing) is FunctionType:
        return named(thing.__dict__) if is_own_function(thing) else {}
    if type in order:
        return {name: entry for name, entry in sorted(NAMESPACE(thing).items()) if not is_machinery(name, entry)} if is_own(thing) else {}
    if type(thing) in (OrderedDict, Counter):
        return named(thing.__dict__)
    if not is_own(type(thing)) and BaseException not in order:
        return {}
    attributes, slots = {}, {}
    for kind in order:
        for name, descriptor in NAMESPACE(kind).items():
            if name == "__dict__" and type(descriptor) is GetSetDescriptorType and not attributes:
                attributes = named(descriptor.__get__(thing))
            if type(descriptor) is MemberDescriptorType and is_own(kind):
                try:
                    slots.setdefault(name, descriptor.__get__(thing))
                except AttributeError:
                    pass
    return {**attributes, **{name: slots[name] for name in sorted(slots) if name not in attributes}}


def hashes_by_address(thing):
    kind = layout_of(thing)
    if is_own(type(thing)):
        definer = next(kind for kind in ORDER(type(thing)) if "__hash__" in NAMESPACE(kind))
        if is_own(definer):
            function = NAMESPACE(definer)["__hash__"]
            if type(function) is FunctionType and is_own_function(function):
                return False
            return any(map(hashes_by_address, attributes_of(thing).values()))
    if kind in (str, bytes, int, bool):
        return False
    if kind is float or kind is complex:
        return sys.version_info >= (3, 10) and "nan" in repr(kind.__pos__(thing))
    if kind is tuple or kind is frozenset or kind is slice:
        return any(map(hashes_by_address, children_of(thing)))
    return sys.version_info < (3, 12) or not (kind is range or thing is None)


class Observer:
    def __init__(self):
        self.numbers = {}
        self.kept = []

    def number_of(self, thing):
        # A memoryview is held weakly: it keeps a bytearray from changing its size. Its address may then be used again.
        known = self.numbers.get(id(thing))
        if known is None or type(self.kept[known]) is weakref.ref and self.kept[known]() is not thing:
            known = self.numbers[id(thing)] = len(self.kept)
            self.kept.append(weakref.ref(thing) if type(thing) is memoryview else thing)
        return known

    def walk(self, roots):
        """Depth-first pre-order from each root in turn; nodes with children still as objects."""
        seen = set()
        nodes = []
        for root in roots:
            pending = [root]
            while pending:
                thing = pending.pop()
                if id(thing) in seen:
                    continue
                seen.add(id(thing))
                children, attributes = children_of(thing), attributes_of(thing)
                own = [type(thing)] if is_own(type(thing)) else []
                nodes.append((thing, self.number_of(thing), children, attributes, own))
                pending.extend(reversed([*children, *attributes.values(), *own]))
        return nodes

    def describe(self, thing, number, children, attributes, own):
        node = {"number": number, "type": TYPE_NAME(type(thing))}
        value = value_of(thing)
        if value is not None:
            node["value"] = value
        if children:
            node["children"] = [self.number_of(child) for child in children]
        if attributes:
            node["attributes"] = [[name, self.number_of(value)] for name, value in attributes.items()]
        if own:
            node["class"] = self.number_of(own[0])
        if layout_of(thing) in (set, frozenset) and len(children) > 1 and any(map(hashes_by_address, children)):
            node["unordered"] = True
        return node

    def observe(self, names, error):
        visible = sorted(name for name in names if name not in HIDDEN and not name.startswith("__"))
        arguments = [] if error is None else list(ARGUMENTS(error))
        own = [type(error)] if error is not None and is_own(type(error)) else []
        nodes = self.walk([names[name] for name in visible] + arguments + own)
        cell = {
            "names": [[name, self.number_of(names[name])] for name in visible],
            "nodes": [self.describe(*node) for node in nodes],
            "equalities": [],
        }
        if error is not None:
            cell["error"] = {
                "type": TYPE_NAME(type(error)),
                "arguments": [self.number_of(argument) for argument in arguments],
            }
            if own:
                cell["error"]["class"] = self.number_of(own[0])
        return json.dumps(cell)


observe = Observer().observe
