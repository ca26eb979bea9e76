import copy
# %%
a = b = [1]
a += [2]
assert b == [1, 2] and a is b
a *= 2
assert b == [1, 2, 1, 2] and a is b
a = a + [3]
assert a is not b and b == [1, 2, 1, 2]
# %%
t = u = (1,)
t += (2,)
assert u == (1,) and t == (1, 2)
s = r = 'a'
s += 'b'
assert r == 'a' and s == 'ab'
i = j = 1000
i += 1
assert j == 1000
# %%
x = y = {1}
x |= {2}
assert y == {1, 2} and x is y
x &= {2, 3}
x ^= {4}
x -= {2}
assert y == {4} and x is y
f = g = frozenset({1})
f |= {2}
assert g == frozenset({1}) and f == {1, 2}
# %%
m = n = bytearray(b'a')
m += b'b'
m *= 2
assert n == b'abab' and m is n
