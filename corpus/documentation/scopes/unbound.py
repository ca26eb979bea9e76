import copy
# %%
x = 1
def f():
    y = x
    x = 2
    return y
try:
    f()
except UnboundLocalError as error:
    assert isinstance(error, NameError)
else:
    assert False
def g():
    return missing
try:
    g()
except NameError as error:
    assert error.args == ("name 'missing' is not defined",)
else:
    assert False
missing = 'now here'
assert g() == 'now here'
# %%
def h():
    def inner():
        return value
    try:
        inner()
    except NameError as error:
        first = type(error)
    value = 3
    return first, inner()
assert h() == (NameError, 3)
