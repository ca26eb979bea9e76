import copy
# %%
assert (1).__radd__(2) == 3 and (2).__rsub__(5) == 3 and (2).__rpow__(3) == 9 and (2.0).__rtruediv__(1) == 0.5
assert (1).__add__('a') is NotImplemented and (1).__radd__([]) is NotImplemented
assert [1].__rmul__(2) == [1, 1] and 'ab'.__rmul__(2) == 'abab' and (1,).__mul__(0) == () and b'a'.__mul__(3) == b'aaa'
assert [1].__add__([2]) == [1, 2] and 'a'.__mod__(()) == 'a' and 'a'.__rmod__('%s') == '%s' % 'a'
assert True.__add__(True) == 2 and True.__rmul__(3) == 3 and True.__and__(False) is False and bool.__or__(False, True) is True
assert (7).__divmod__(2) == (3, 1) and (2).__lt__(3) is True and (2).__lt__('a') is NotImplemented
assert b'a'.__ne__(b'a') is False and b'a'.__ne__(b'b') is True and bytearray(b'a').__ne__(b'b') is True and 'a'.__ne__('b') is True
# %%
assert repr(list.append) == "<method 'append' of 'list' objects>" and repr(list.__add__) == "<slot wrapper '__add__' of 'list' objects>"
assert [1, 2].__len__() == 2 and 'ab'.__contains__('a') and {1: 2}.__getitem__(1) == 2
assert bool((1).__bool__()) and (5).__index__() == 5 and (2.5).__int__() == 2 and list([1, 2].__reversed__()) == [2, 1]
failed = []
for use in [lambda: [1].__add__(1), lambda: [1].__mul__('a'), lambda: (1).__add__(), lambda: [].__getitem__('a'), lambda: list.__len__(1), lambda: object.__setattr__(int, 'a', 1), lambda: object.__delattr__(int, 'a')]:
    try:
        use()
    except TypeError:
        failed.append(True)
assert failed == [True] * 7
