import copy
# %%
class S:
    __slots__ = ('a', '__dict__', '__weakref__')
s = S()
s.a = [1]
s.b = s.a
assert vars(s) == {'b': [1]} and s.a is s.b
t = copy.copy(s)
assert t.a is s.a and t.b is s.b and vars(t) is not vars(s)
u = copy.deepcopy(s)
assert u.a == [1] and u.a is u.b and u.a is not s.a
# %%
class Plain:
    __slots__ = '__weakref__'
class Both(Plain):
    __slots__ = ['__dict__']
b = Both()
b.x = 1
assert vars(b) == {'x': 1}
try:
    Plain().x = 1
except AttributeError:
    refused = True
assert refused
# %%
failed = []
try:
    class Twice(Both):
        __slots__ = ('__dict__',)
except TypeError as error:
    failed.append(error.args)
try:
    class Hidden:
        __slots__ = ('v',)
        v = 1
except ValueError as error:
    failed.append(error.args)
try:
    class NoName:
        __slots__ = ('a b',)
except TypeError as error:
    failed.append(error.args)
try:
    class NoText:
        __slots__ = (1,)
except TypeError as error:
    failed.append(error.args)
try:
    class OfInt(int):
        __slots__ = ('v',)
except TypeError as error:
    failed.append(error.args)
assert len(failed) == 5
