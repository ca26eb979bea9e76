import copy
from collections import deque
# %%
d = deque('abcab')
assert d.index('a') == 0 and d.index('a', 1) == 3 and d.index('b', 2, 5) == 4 and d.index('a', -2) == 3
missing = []
for bounds in [('a', 1, 3), ('b', 2, 4), ('c', 0, 2), ('c', 3), ('z',)]:
    try:
        d.index(*bounds)
    except ValueError as error:
        missing.append(error.args)
assert len(missing) == 5
# %%
d.insert(1, 'x')
d.rotate(2)
assert list(d) == ['a', 'b', 'a', 'x', 'b', 'c']
d.reverse()
assert list(d) == ['c', 'b', 'x', 'a', 'b', 'a'] and d.count('a') == 2
odd = deque([1, 2, 3])
odd.reverse()
assert list(odd) == [3, 2, 1] and repr(odd) == repr(odd) == 'deque([3, 2, 1])'
try:
    odd.rotate(1, 2)
except TypeError as error:
    assert len(error.args) == 1
