import copy
import collections
# %%
d = collections.OrderedDict.fromkeys('abcde')
d.move_to_end('b')
assert ''.join(d) == 'acdeb'
d.move_to_end('b', last=False)
assert ''.join(d) == 'bacde'
assert d.popitem() == ('e', None) and d.popitem(last=False) == ('b', None)
a = collections.OrderedDict([(1, 2), (3, 4)])
b = collections.OrderedDict([(3, 4), (1, 2)])
assert a != b and a == dict(b) and dict(a) == dict(b)
# %%
try:
    d.move_to_end('missing')
except KeyError as error:
    assert error.args == ('missing',)
else:
    assert False
c = copy.copy(a)
assert c == a and c is not a and type(c) is collections.OrderedDict
assert list(reversed(a)) == [3, 1]
