import copy
# %%
assert {x for x in 'abracadabra' if x not in 'abc'} == {'r', 'd'}
assert {x: x ** 2 for x in (2, 4, 6)} == {2: 4, 4: 16, 6: 36}
d = {k: v for k, v in zip('abc', range(3))}
assert list(d.items()) == [('a', 0), ('b', 1), ('c', 2)]
assert {v: k for k, v in d.items()} == {0: 'a', 1: 'b', 2: 'c'}
assert {k: i for i, k in enumerate('aab')} == {'a': 1, 'b': 2}
# %%
order = []
def note(x):
    order.append(x)
    return x
{note(('k', i)): note(('v', i)) for i in range(2)}
assert order == [('k', 0), ('v', 0), ('k', 1), ('v', 1)]
try:
    {[] for _ in range(1)}
except TypeError as error:
    assert 'unhashable' in error.args[0]
else:
    assert False
