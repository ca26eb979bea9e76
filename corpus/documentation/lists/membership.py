import copy
# %%
s = [1, 'two', (3,), [4], None, 5.0]
assert 1 in s
assert True in s
assert 1.0 in s
assert 'two' in s
assert (3,) in s
assert [4] in s
assert None in s
assert 5 in s
assert 2 not in s
assert [3] not in s
assert 'tw' not in s
