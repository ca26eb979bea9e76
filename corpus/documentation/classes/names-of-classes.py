import collections
class A: pass
def f():
    class B: pass
    return B
B = f()
T = collections.namedtuple('T', 'x y')
x = [[c.__name__, c.__name__, c.__qualname__, c.__qualname__, c.__module__, c.__module__] for c in (A, B, int, T)]
