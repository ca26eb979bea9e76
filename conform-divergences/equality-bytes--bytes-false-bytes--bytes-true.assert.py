# The same pairs of objects are equal. (Python Language Reference, 6.10.1 "Value comparisons")
# Refuted: model claims, after cell 2, a == b: False.
# Observed: CPython 3.11.7 says there: True.
# The asserts below say what CPython 3.11.7 does; on it this file runs without output.
import copy
import math
import types

p = types.SimpleNamespace(copy=copy)  # the names of the program: p.a is its a


def run(cell):
    # One compile unit, as one cell of a notebook; returns the exception that ended it.
    try:
        exec(compile(cell, "<cell>", "exec"), vars(p))
    except Exception as error:
        return error


def names():
    return sorted(set(vars(p)) - {"copy", "__builtins__"})


def raised(question):
    try:
        question()
    except Exception as error:
        return type(error).__name__


# cell 1
error = run(
    'a = b\'aa\'\n'
)
assert error is None, error
assert names() == ["a"]
assert type(p.a) is bytes and p.a == b'aa'
after_1 = types.SimpleNamespace(**vars(p))

# cell 2
error = run(
    'b = b\'aa\'\n'
)
assert error is None, error
assert names() == ["a", "b"]
assert type(p.a) is bytes and p.a == b'aa'
assert type(p.b) is bytes and p.b == b'aa'
assert p.a is not p.b
assert (p.a == p.b) is True
assert (p.b == p.a) is True
assert p.a is after_1.a
