# needs 3.9
import copy
# %%
d = {'a': 1, 'b': 2}
e = {'b': 3, 'c': 4}
assert d | e == {'a': 1, 'b': 3, 'c': 4}
assert e | d == {'b': 2, 'c': 4, 'a': 1}
assert list(e | d) == ['b', 'c', 'a']
assert d == {'a': 1, 'b': 2}
# %%
f = d
f |= e
assert d == {'a': 1, 'b': 3, 'c': 4} and f is d
f |= [('z', 26)]
assert d['z'] == 26
try:
    d | [('y', 25)]
except TypeError as error:
    assert error.args == ("unsupported operand type(s) for |: 'dict' and 'list'",)
else:
    assert False
