import copy
# %%
a = [1]
b = [[2]]
c = a + b
assert c == [1, [2]]
assert c[1] is b[0]
c[0] = 5
assert a == [1]
# %%
for other in ((2,), 'x', 3, None):
    try:
        a + other
    except TypeError as error:
        caught = error.args[0]
    else:
        assert False
    assert caught.startswith('can only concatenate list (not "')
