import copy
# %%
try:
    raise ValueError('gone')
except ValueError as e:
    kept = e
try:
    e
except NameError:
    deleted = True
assert deleted and kept.args == ('gone',)
# %%
e = 'before'
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    e
except NameError:
    pass
else:
    assert False
