import copy
# %%
class B(Exception):
    pass
class C(B):
    pass
class D(C):
    pass
seen = []
for cls in [B, C, D]:
    try:
        raise cls()
    except D:
        seen.append('D')
    except C:
        seen.append('C')
    except B:
        seen.append('B')
assert seen == ['B', 'C', 'D']
# %%
for wanted in (KeyError, (IndexError, KeyError), LookupError, Exception, BaseException):
    try:
        {}['missing']
    except wanted as error:
        assert type(error) is KeyError
try:
    try:
        1 / 0
    except (KeyError, ValueError):
        assert False
except ArithmeticError as error:
    assert type(error) is ZeroDivisionError
