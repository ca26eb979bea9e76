# Behind the observer where the modules of the standard library are: weak references keep what is observed from changing, and CPython tells what an object refers to.
import gc
import sys

try:
    from weakref import ref

    conform_weak[0] = ref
except ImportError:
    pass

if sys.implementation.name == "cpython":
    conform_referents[0] = gc.get_referents
    conform_collect[0] = gc.collect
    gc.disable()
    gc.freeze()
