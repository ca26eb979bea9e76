import copy
# %%
log = []
def numbers():
    for i in range(3):
        log.append(('made', i))
        yield i
g = numbers()
assert log == []
next(g)
assert log == [('made', 0)]
items = [1, 2, 3]
def over(x):
    for i in x:
        yield i
h = over(items)
next(h)
items.append(4)
assert list(h) == [2, 3, 4]
# %%
def pairs():
    shared = []
    for i in range(2):
        shared.append(i)
        yield shared
first, second = pairs()
assert first is second and first == [0, 1]
