import copy
# %%
log = []
def f(action):
    try:
        log.append('try')
        if action == 'raise':
            raise ValueError('x')
        if action == 'return':
            return 'returned'
    except ValueError:
        log.append('except')
    else:
        log.append('else')
    finally:
        log.append('finally')
    return 'end'
assert f('raise') == 'end' and log == ['try', 'except', 'finally']
log.clear()
assert f('return') == 'returned' and log == ['try', 'finally']
log.clear()
assert f('nothing') == 'end' and log == ['try', 'else', 'finally']
# %%
def g():
    try:
        return 'try'
    finally:
        log.append('before')
assert g() == 'try' and log[-1] == 'before'
def h():
    for i in range(3):
        try:
            continue
        finally:
            log.append(i)
    return log[-3:]
assert h() == [0, 1, 2]
