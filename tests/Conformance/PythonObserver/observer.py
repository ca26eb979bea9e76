"""An observer of object graphs written in Python, independent of the one that reads CPython's memory through its C API.

observe(names, error) returns the JSON of one observed cell in the form of the line protocol. The same Observer must be used for all
cells of a program: it keeps the numbers, and it keeps every observed object alive.

It looks at exact types only and calls nothing that a program could have replaced: no repr, no hash or comparison of an observed
object, no attribute looked up through an object's own type.
"""

import gc
import json
from types import BuiltinFunctionType, FunctionType, ModuleType

TYPE_NAME = type.__dict__["__name__"].__get__
ARGUMENTS = BaseException.__dict__["args"].__get__
VIEWS = (type({}.keys()), type({}.values()), type({}.items()))


def decimal(number):
    return repr(float(number))


def text(value):
    if any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        return {"codePoints": [ord(character) for character in value]}
    return {"str": value}


def value_of(thing):
    kind = type(thing)
    if kind is int or kind is bool:
        return {"int": hex(thing)}
    if kind is float:
        return {"float": decimal(thing)}
    if kind is complex:
        return {"complex": [decimal(thing.real), decimal(thing.imag)]}
    if kind is str:
        return text(thing)
    if kind is bytes or kind is bytearray:
        return {"bytes": thing.hex()}
    if kind is type:
        return {"name": TYPE_NAME(thing)}
    if kind is BuiltinFunctionType or kind is FunctionType or kind is ModuleType:
        return {"name": thing.__name__}
    return None


def children_of(thing):
    kind = type(thing)
    if kind is list or kind is tuple or kind is set or kind is frozenset:
        return list(thing)
    if kind is dict:
        return [part for entry in thing.items() for part in entry]
    if kind is range or kind is slice:
        return [thing.start, thing.stop, thing.step]
    if kind in VIEWS:
        return gc.get_referents(thing)
    return []


class Observer:
    def __init__(self):
        self.numbers = {}
        self.kept = []

    def number_of(self, thing):
        if id(thing) not in self.numbers:
            self.numbers[id(thing)] = len(self.kept)
            self.kept.append(thing)
        return self.numbers[id(thing)]

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
                children = children_of(thing)
                nodes.append((thing, self.number_of(thing), children))
                pending.extend(reversed(children))
        return nodes

    def describe(self, thing, number, children):
        node = {"number": number, "type": TYPE_NAME(type(thing))}
        value = value_of(thing)
        if value is not None:
            node["value"] = value
        if children:
            node["children"] = [self.number_of(child) for child in children]
        if type(thing) is set or type(thing) is frozenset:
            node["unordered"] = True
        return node

    def observe(self, names, error):
        visible = sorted(name for name in names if name != "copy" and not name.startswith("__"))
        arguments = [] if error is None else list(ARGUMENTS(error))
        nodes = self.walk([names[name] for name in visible] + arguments)
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
        return json.dumps(cell)


observe = Observer().observe
