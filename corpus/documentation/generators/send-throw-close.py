import copy
# %%
def echo(value=None):
    log = []
    try:
        while True:
            try:
                value = yield value
            except ValueError as error:
                value = error.args
    finally:
        closed.append(True)
closed = []
generator = echo(1)
assert next(generator) == 1
assert next(generator) is None
assert generator.send(2) == 2
assert generator.throw(ValueError('spam')) == ('spam',)
assert generator.close() is None
assert closed == [True]
# %%
fresh = echo()
try:
    fresh.send(1)
except TypeError as error:
    assert error.args == ("can't send non-None value to a just-started generator",)
else:
    assert False
fresh.close()
assert closed == [True]
try:
    next(fresh)
except StopIteration:
    ended = True
assert ended
