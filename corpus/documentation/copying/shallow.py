import copy
# %%
a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a)
assert b == a and b is not a
assert b[1] is a[1] and b[2] is a[2]
b[1].append(5)
b[0] = 'changed'
assert a == [1, [2, 3, 5], {'k': [4]}]
# %%
for atom in (1, 1.5, 2j, 'text', b'bytes', None, True, (), frozenset(), range(3)):
    assert copy.copy(atom) is atom
s = {1}
assert copy.copy(s) == s and copy.copy(s) is not s
m = bytearray(b'ab')
n = copy.copy(m)
n[0] = 65
assert m == b'ab' and n == b'Ab'
