import copy
# %%
s = [1, 'a', 1.0, True, [1], (1,), 2]
assert s.count(1) == 3
assert s.count('a') == 1
assert s.count([1]) == 1
assert s.count(None) == 0
assert s.index(1) == 0
assert s.index(1, 1) == 2
assert s.index(1, 3) == 3
assert s.index((1,)) == 5
assert s.index(2, -1) == 6
# %%
for arguments in ((7,), (1, 4), ('a', 2, 5), (2, 0, -1)):
    try:
        s.index(*arguments)
    except ValueError:
        found = False
    else:
        found = True
    assert not found
