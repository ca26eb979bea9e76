import copy
# %%
def f(first, *rest, **named):
    return first, rest, named
assert f(1) == (1, (), {})
assert f(1, 2, 3) == (1, (2, 3), {})
assert f(1, x=2, y=3) == (1, (), {'x': 2, 'y': 3})
assert f(*[1, 2], *(3,), **{'a': 1}, b=2) == (1, (2, 3), {'a': 1, 'b': 2})
# %%
def g(*args, sep='/'):
    return sep.join(args)
assert g('a', 'b') == 'a/b' and g('a', 'b', sep='.') == 'a.b'
d = {'k': []}
def h(**kw):
    kw['k'].append(1)
    kw['new'] = 2
    return kw
r = h(**d)
assert d == {'k': [1]} and r is not d and r['k'] is d['k']
# %%
try:
    f(1, **{'a': 1}, **{'a': 2})
except TypeError as error:
    assert "got multiple values for keyword argument 'a'" in error.args[0]
else:
    assert False
try:
    f(*5)
except TypeError:
    pass
else:
    assert False
