import copy
# %%
d = {'a': 1}
assert d.update({'b': 2}) is None
d.update([('c', 3), ('a', 10)])
d.update(d=4, b=20)
d.update({}, e=5)
assert d == {'a': 10, 'b': 20, 'c': 3, 'd': 4, 'e': 5}
d.update(d)
assert len(d) == 5
# %%
try:
    d.update([('f', 6), 7])
except TypeError as error:
    assert error.args[0].startswith('cannot convert dictionary update sequence element #1')
else:
    assert False
assert d['f'] == 6
try:
    d.update(1)
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
