import copy
# %%
try:
    a, b = 1, 2, 3
except ValueError as error:
    caught = error.args[0]
assert caught.startswith('too many values to unpack (expected 2')
try:
    a, b, c = 1, 2
except ValueError as error:
    caught = error.args
assert caught == ('not enough values to unpack (expected 3, got 2)',)
# %%
try:
    a, b = 7
except TypeError as error:
    caught = error.args
assert caught == ('cannot unpack non-iterable int object',)
try:
    a, *b, c = [1]
except ValueError as error:
    caught = error.args
assert caught == ('not enough values to unpack (expected at least 2, got 1)',)
# %%
x = y = 'before'
try:
    x, (y, z) = 'a', 'b'
except ValueError:
    pass
assert x == 'a'
assert y == 'before'
