import copy
# %%
def keeper():
    caught = None
    while True:
        try:
            yield caught
        except Exception as error:
            caught = (type(error).__name__, error.args)
g = keeper()
next(g)
assert g.throw(ValueError) == ('ValueError', ())
assert g.throw(ValueError('a', 1)) == ('ValueError', ('a', 1))
error = KeyError('k')
assert g.throw(error) == ('KeyError', ('k',))
# %%
try:
    g.throw(1)
except TypeError as refused:
    message = refused.args
assert message == ('exceptions must be classes or instances deriving from BaseException, not int',)
# %%
def unstarted():
    yield 1
h = unstarted()
try:
    h.throw(ValueError('early'))
except ValueError as raised:
    assert raised.args == ('early',)
try:
    next(h)
except StopIteration as end:
    assert end.value is None
