# A cell completes on both sides or raises on both. (Python Language Reference, 4.3 "Exceptions")
# Refuted: model claims, after cell 1: raised TypeError.
# Observed: CPython 3.11.7 says there: the cell completed.
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
    '{\'\'}\n'
)
assert error is None, error
assert names() == []
