import copy
# %%
def countdown(n):
    while n > 0:
        yield n
        n -= 1
assert list(countdown(3)) == [3, 2, 1]
g = countdown(2)
assert iter(g) is g
assert next(g) == 2 and next(g) == 1
try:
    next(g)
except StopIteration as error:
    assert error.args == () and error.value is None
else:
    assert False
assert next(g, 'done') == 'done'
# %%
def returning():
    yield 1
    return 'result'
g = returning()
next(g)
try:
    next(g)
except StopIteration as error:
    assert error.value == 'result' and error.args == ('result',)
else:
    assert False
