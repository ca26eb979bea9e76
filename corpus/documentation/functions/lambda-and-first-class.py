import copy
# %%
def make_incrementor(n):
    return lambda x: x + n
f = make_incrementor(42)
assert f(0) == 42 and f(1) == 43
assert (lambda *a, k=1: (a, k))(1, 2, k=3) == ((1, 2), 3)
table = {'add': lambda a, b: a + b, 'len': len}
assert table['add'](1, 2) == 3 and table['len']('ab') == 2
assert [g(3) for g in (abs, str, lambda x: -x)] == [3, '3', -3]
# %%
def attributes():
    """Docs."""
attributes.count = 0
attributes.count += 1
alias = attributes
assert alias.count == 1 and alias is attributes
assert attributes == attributes and attributes != make_incrementor
assert copy.deepcopy(attributes) is attributes
