import copy
# %%
s = []
assert s.append(1) is None
s.append([2])
s.extend((3, 4))
s.extend('ab')
s.extend({5: 'five'})
assert s == [1, [2], 3, 4, 'a', 'b', 5]
# %%
s = [1, 2, 3]
s.insert(0, 'first')
s.insert(100, 'last')
s.insert(-1, 'before last')
assert s == ['first', 1, 2, 3, 'before last', 'last']
# %%
s[len(s):] = ['x', 'y']
assert s[-2:] == ['x', 'y']
try:
    s.extend(7)
except TypeError as error:
    message = error.args
else:
    assert False
assert message == ("'int' object is not iterable",)
# %%
t = [1, 2]
t.extend(t)
assert t == [1, 2, 1, 2]
