import copy
from collections import deque
# %%
d = deque([1, [2]])
assert d * 2 == deque([1, [2], 1, [2]])
assert (d * 2)[1] is (d * 2)[3] is d[1]
assert d * 0 == d * -1 == deque()
assert d * 1 == d and d * 1 is not d
assert deque() * 3 == deque()
# %%
e = deque([1, 2, 3], 4)
alias = e
e *= 2
assert e is alias and list(e) == [3, 1, 2, 3] and e.maxlen == 4
e *= 1
assert list(e) == [3, 1, 2, 3]
e *= 0
assert list(alias) == []
empty = deque()
empty *= 3
assert list(empty) == []
assert list(deque([1, 2, 3], 2) * 2) == [2, 3] and (deque([1, 2, 3], 2) * 2).maxlen == 2
