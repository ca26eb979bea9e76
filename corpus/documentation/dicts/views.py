import copy
# %%
d = {'eggs': 2, 'sausage': 1, 'bacon': 1, 'spam': 500}
keys = d.keys()
values = d.values()
items = d.items()
assert sum(values) == 504
assert list(keys) == ['eggs', 'sausage', 'bacon', 'spam']
del d['eggs']
del d['sausage']
assert list(keys) == ['bacon', 'spam']
assert len(items) == 2
assert ('spam', 500) in items
assert ('spam', 1) not in items
# %%
assert keys & {'eggs', 'bacon', 'salad'} == {'bacon'}
assert keys ^ {'sausage', 'juice'} == {'juice', 'sausage', 'bacon', 'spam'}
assert keys | ['x'] == {'bacon', 'spam', 'x'}
assert keys - {'spam'} == {'bacon'}
assert items - {('spam', 500)} == {('bacon', 1)}
assert keys == {'spam', 'bacon'}
assert keys <= {'spam', 'bacon', 'x'}
assert keys.isdisjoint(['y'])
# %%
assert d.values() != d.values()
assert d.keys() == d.keys()
assert repr(keys) == "dict_keys(['bacon', 'spam'])"
assert repr(values) == 'dict_values([1, 500])'
assert repr(items) == "dict_items([('bacon', 1), ('spam', 500)])"
