import copy
# %%
assert list(map(str, [1, 2])) == ['1', '2']
assert list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])) == [4, 10]
assert list(filter(None, [0, 1, '', 'a', []])) == [1, 'a']
assert list(filter(lambda x: x % 2, range(6))) == [1, 3, 5]
m = map(len, ['a', 'bb'])
assert iter(m) is m and next(m) == 1 and list(m) == [2] and list(m) == []
# %%
log = []
def note(x):
    log.append(x)
    return x
lazy = map(note, [1, 2, 3])
assert log == []
assert next(lazy) == 1 and log == [1]
failing = map(lambda x: 1 // x, [1, 0, 2])
assert next(failing) == 1
try:
    next(failing)
except ZeroDivisionError:
    pass
assert next(failing) == 0
