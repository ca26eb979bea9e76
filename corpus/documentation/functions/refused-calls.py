import copy
from collections import OrderedDict, deque
from array import array
# %%
def f(a, b=1, *rest, c=2, **others):
    return a
class C:
    def method(self):
        return self
messages = []
for use in [lambda: f(*1), lambda: f(**1), lambda: f(1, a=2), lambda: f(), lambda: f(**{1: 2}), lambda: C().method(1), lambda: C(1), lambda: f(1, **{'c': 1}, **{'c': 2}), lambda: len(), lambda: [].append(), lambda: [].append(a=1)]:
    try:
        use()
    except TypeError as error:
        messages.append(error.args)
assert len(messages) == 11
# %%
for use in [lambda: deque([1]).rotate(1, 2), lambda: deque([1]).rotate('a'), lambda: OrderedDict(1, 2), lambda: OrderedDict().update(1, 2), lambda: memoryview(b'a', b'b'), lambda: array('i', [1]).pop('a'), lambda: object.__delattr__(int, 'a'), lambda: object.__setattr__(int, 'a', 1), lambda: enumerate(), lambda: enumerate([], 'a'), lambda: int('1', '2'), lambda: sum(['a'], '')]:
    try:
        use()
    except TypeError as error:
        messages.append(error.args)
assert len(messages) == 23
kept = array('i', [1, 2])
try:
    kept['a'] = 1
except TypeError as error:
    messages.append(error.args)
assert list(kept) == [1, 2] and [callable(thing) for thing in (list.append, list.__add__, [].append, f, C, C().method, 1)] == [True] * 6 + [False]
