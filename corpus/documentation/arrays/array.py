import copy
import array
# %%
a = array.array('i', [1, 2, 3])
b = a
b.append(4)
assert a.tolist() == [1, 2, 3, 4] and len(a) == 4 and a.typecode == 'i'
a[0] = 10
a.extend([5])
assert a[0] == 10 and a[-1] == 5 and list(a[1:3]) == [2, 3]
assert repr(array.array('i', [1])) == "array('i', [1])" and repr(array.array('d')) == "array('d')"
c = copy.copy(a)
c[0] = 0
assert a[0] == 10 and a == array.array('l', a.tolist())
# %%
try:
    a.append('x')
except TypeError:
    pass
else:
    assert False
try:
    array.array('b', [200])
except OverflowError:
    pass
else:
    assert False
assert a.pop() == 5 and a.index(3) == 2 and a.count(2) == 1
a.reverse()
a.remove(3)
a.insert(0, 7)
assert a.tolist() == [7, 4, 2, 10]
