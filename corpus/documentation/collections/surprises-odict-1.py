import copy
from collections import OrderedDict
# %%
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
o.move_to_end('c', last=False)
r = (list(o), o.popitem(), o.popitem(last=False), repr(o))
p = OrderedDict(b=2)
r2 = (o == p, o == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
o['z'] = o
r3 = repr(o)
o.update(a=1)
o.setdefault('q', [])
r4 = (list(reversed(o)), o.keys() == {'b', 'z', 'a', 'q'}, o.pop('a'), o.pop('nope', 5))
c = copy.copy(p)
d = copy.deepcopy(OrderedDict(k=[1]))
try:
    OrderedDict().popitem()
except KeyError as exc:
    e = exc.args
try:
    o.move_to_end('none')
except KeyError as exc:
    e2 = exc.args
class OD(OrderedDict):
    pass
x = OD(a=1)
x.attr = 5
y = copy.copy(x)
r5 = (repr(x), y, y.attr, type(y) is OD)
