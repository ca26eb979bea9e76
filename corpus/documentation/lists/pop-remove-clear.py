import copy
# %%
s = [10, 20, 30, 40, 20]
assert s.pop() == 20
assert s.pop(0) == 10
assert s.pop(-2) == 30
assert s == [20, 40]
s.remove(20)
assert s == [40]
# %%
try:
    s.remove(20)
except ValueError as error:
    caught = error.args
else:
    assert False
assert caught == ('list.remove(x): x not in list',)
assert s == [40]
# %%
for wrong in (1, -2, 10):
    try:
        s.pop(wrong)
    except IndexError as error:
        caught = error.args
    else:
        assert False
    assert caught == ('pop index out of range',)
# %%
alias = s
s.clear()
assert alias == [] and alias is s
try:
    s.pop()
except IndexError as error:
    assert error.args == ('pop from empty list',)
else:
    assert False
