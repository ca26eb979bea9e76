import copy
# %%
def inner():
    received = yield 1
    yield received
    return 'inner result'
def outer():
    result = yield from inner()
    yield result
    yield from [10, 20]
g = outer()
assert next(g) == 1 and g.send('sent') == 'sent' and next(g) == 'inner result'
assert list(g) == [10, 20]
# %%
def tree(items):
    for item in items:
        if isinstance(item, list):
            yield from tree(item)
        else:
            yield item
assert list(tree([1, [2, [3]], 4])) == [1, 2, 3, 4]
