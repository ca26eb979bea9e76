import copy
# %%
s = [5, 2, 3, 1, 4]
assert sorted(s) == [1, 2, 3, 4, 5] and s == [5, 2, 3, 1, 4]
assert s.sort() is None and s == [1, 2, 3, 4, 5]
s.sort(reverse=True)
assert s == [5, 4, 3, 2, 1]
assert sorted({1: 'D', 2: 'B', 5: 'A'}) == [1, 2, 5]
assert sorted('banana') == ['a', 'a', 'a', 'b', 'n', 'n']
assert sorted(['b', 'B', 'a'], key=str.lower) == ['a', 'b', 'B']
# %%
data = [('red', 1), ('blue', 1), ('red', 2), ('blue', 2)]
assert sorted(data, key=lambda pair: pair[0]) == [('blue', 1), ('blue', 2), ('red', 1), ('red', 2)]
assert sorted(data, key=lambda pair: pair[0], reverse=True) == [('red', 1), ('red', 2), ('blue', 1), ('blue', 2)]
assert min(data, key=lambda pair: pair[1]) is data[0]
assert max(data, key=lambda pair: pair[1]) is data[2]
# %%
mixed = [3, 'a', 1]
try:
    mixed.sort()
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'str' and 'int'",)
else:
    assert False
assert sorted([1, True, 1.0]) == [1, True, 1.0]
try:
    sorted([1], lambda x: x)
except TypeError as error:
    assert error.args == ('sorted expected 1 argument, got 2',)
else:
    assert False
