import copy
import collections
# %%
d = collections.deque('ghi')
d.append('j')
d.appendleft('f')
assert list(d) == ['f', 'g', 'h', 'i', 'j']
assert d.pop() == 'j' and d.popleft() == 'f' and d[0] == 'g' and d[-1] == 'i'
d.extend('jkl')
d.rotate(1)
assert list(d) == ['l', 'g', 'h', 'i', 'j', 'k']
d.rotate(-1)
d.extendleft('abc')
assert list(d)[:3] == ['c', 'b', 'a'] and 'h' in d and d.count('a') == 1 and d.index('h') == 4
assert repr(collections.deque([1])) == 'deque([1])'
# %%
last = collections.deque(maxlen=3)
for i in range(5):
    last.append(i)
assert list(last) == [2, 3, 4] and last.maxlen == 3 and repr(last) == 'deque([2, 3, 4], maxlen=3)'
last.appendleft(0)
assert list(last) == [0, 2, 3]
e = copy.copy(last)
assert e == last and e is not last and e.maxlen == 3
empty = collections.deque()
try:
    empty.pop()
except IndexError as error:
    assert error.args == ('pop from an empty deque',)
else:
    assert False
