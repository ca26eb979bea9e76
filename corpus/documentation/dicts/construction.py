import copy
# %%
a = {'one': 1, 'two': 2, 'three': 3}
b = dict(one=1, two=2, three=3)
c = dict([('two', 2), ('one', 1), ('three', 3)])
d = dict({'three': 3, 'one': 1, 'two': 2})
e = dict({'one': 1, 'three': 3}, two=2)
assert a == b == c == d == e
assert list(c) == ['two', 'one', 'three']
# %%
assert dict() == {} == dict([]) == dict({})
assert dict(['ab', 'cd']) == {'a': 'b', 'c': 'd'}
assert dict.fromkeys('aba') == {'a': None, 'b': None}
f = dict.fromkeys([1, 2], [])
f[1].append('x')
assert f == {1: ['x'], 2: ['x']}
# %%
try:
    dict([1])
except TypeError as error:
    assert error.args[0].startswith('cannot convert dictionary update sequence element #0')
else:
    assert False
try:
    dict(['abc'])
except ValueError as error:
    assert error.args == ('dictionary update sequence element #0 has length 3; 2 is required',)
else:
    assert False
