import copy
# %%
assert all([]) and not any([]) and all([1, 'a']) and any([0, 'a'])
it = iter([0, 1, 2])
assert any(it) and list(it) == [2]
assert sum([1, 2], 10) == 13 and sum([[1], [2]], []) == [1, 2] and sum([]) == 0
assert min(3, 1, 2) == 1 and max([3, 1]) == 3 and max([], default='none') == 'none'
assert max('apple', 'fig', key=len) == 'apple' and min([2, 1.0, True]) == 1.0
# %%
try:
    min([])
except ValueError as error:
    assert 'empty' in error.args[0]
else:
    assert False
try:
    sum(['a', 'b'], '')
except TypeError as error:
    assert error.args == ("sum() can't sum strings [use ''.join(seq) instead]",)
else:
    assert False
first = [1]
assert max(first, [1]) is first
