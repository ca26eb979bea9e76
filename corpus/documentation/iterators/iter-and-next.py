import copy
# %%
it = iter([1, 2])
assert next(it) == 1 and next(it) == 2 and next(it, 'end') == 'end'
try:
    next(it)
except StopIteration as error:
    assert error.args == ()
else:
    assert False
numbers = iter([3, 1, 0, 5])
def pull():
    return next(numbers)
assert list(iter(pull, 0)) == [3, 1]
assert next(numbers) == 5
# %%
try:
    iter(5)
except TypeError as error:
    assert error.args == ("'int' object is not iterable",)
else:
    assert False
try:
    next([1])
except TypeError as error:
    assert error.args == ("'list' object is not an iterator",)
else:
    assert False
a = iter('abc')
b = iter(a)
assert a is b and next(a) == 'a' and next(b) == 'b' and list(a) == ['c']
