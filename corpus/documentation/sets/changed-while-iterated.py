import copy
# %%
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    assert error.args == ('Set changed size during iteration',)
else:
    assert False
# %%
t = {1, 2, 3}
for x in t.copy():
    if x != 2:
        t.discard(x)
assert t == {2}
