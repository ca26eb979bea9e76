import copy
# %%
def combined(first, standard, *, kwd_only, other='default'):
    return first, standard, kwd_only, other
assert combined(1, 2, kwd_only=3) == (1, 2, 3, 'default')
assert combined(other=4, kwd_only=3, standard=2, first=1) == (1, 2, 3, 4)
try:
    combined(1, 2, 3)
except TypeError as error:
    assert error.args == ('combined() takes 2 positional arguments but 3 were given',)
else:
    assert False
try:
    combined(1, 2)
except TypeError as error:
    assert error.args == ("combined() missing 1 required keyword-only argument: 'kwd_only'",)
else:
    assert False
# %%
def default(*, items=[]):
    items.append(len(items))
    return items
assert default() is default() and default() == [0, 1, 2, 3] or len(default()) > 3
