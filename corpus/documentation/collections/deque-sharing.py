import copy
import collections
# %%
x = []
d = collections.deque([x, x])
d[0].append(1)
assert d[1] == [1]
c = d.copy()
assert c[0] is x
deep = copy.deepcopy(d)
assert deep[0] is deep[1] and deep[0] is not x
d.append(d)
assert repr(d) == 'deque([[1], [1], deque([...])])' or repr(d) == 'deque([[1], [1], [...]])'
# %%
e = collections.deque([1, 2, 3])
try:
    for item in e:
        e.append(item)
except RuntimeError as error:
    assert error.args == ('deque mutated during iteration',)
else:
    assert False
e.insert(1, 'x')
del e[0]
e.remove(2)
e.reverse()
assert list(e) == [1, 3, 'x']
