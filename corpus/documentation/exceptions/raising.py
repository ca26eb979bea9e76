import copy
# %%
try:
    raise ValueError
except ValueError as error:
    assert error.args == ()
try:
    raise 5
except TypeError as error:
    assert error.args == ('exceptions must derive from BaseException',)
else:
    assert False
try:
    raise
except RuntimeError as error:
    assert error.args == ('No active exception to reraise',)
else:
    assert False
# %%
def reraise():
    try:
        raise KeyError('again')
    except KeyError:
        raise
try:
    reraise()
except KeyError as error:
    assert error.args == ('again',)
else:
    assert False
# %%
try:
    try:
        raise ValueError('first')
    except ValueError as first:
        raise TypeError('second') from first
except TypeError as second:
    assert second.__cause__.args == ('first',)
    assert second.__context__ is second.__cause__
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise TypeError('second') from None
except TypeError as second:
    assert second.__cause__ is None and second.__context__.args == ('first',)
