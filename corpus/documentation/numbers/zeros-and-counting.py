import copy
# %%
assert repr(complex(1, -0.0)) == '(1-0j)' and repr(complex(-0.0, 2)) == '(-0+2j)' and complex(1j, 1j) == -1 + 1j
assert repr(complex(1, 2j)) == '(-1+0j)' and complex('(1+2j)') == 1 + 2j and complex(' -j ') == -1j
failed = 0
for text in ['(1+2j', '(1+2j]', '1+2j)', '()', '1+2', '1 + 2j', 'j1', '', '1e']:
    try:
        complex(text)
    except ValueError:
        failed = failed + 1
assert failed == 9
# %%
start = 1000
counted = list(enumerate('ab', start))
assert counted == [(1000, 'a'), (1001, 'b')]
huge = 2 ** 70
assert list(enumerate('ab', huge)) == [(huge, 'a'), (huge + 1, 'b')]
# %%
def failing():
    yield 1.5
    yield 2.5
    raise KeyError('end')
caught = []
for use in [lambda: sum(failing()), lambda: sorted(failing()), lambda: max(failing()), lambda: sum([1.5, 2, 'a'])]:
    try:
        use()
    except (KeyError, TypeError) as error:
        caught.append(type(error).__name__)
assert caught == ['KeyError', 'KeyError', 'KeyError', 'TypeError'] and sum([0.5, 1, 2.5]) == 4.0 and int('1987') == 1987
class Unwritable:
    def __repr__(self):
        raise KeyError('no text')
for use in [lambda: repr(ValueError(Unwritable())), lambda: repr([Unwritable()]), lambda: repr({1: Unwritable()})]:
    try:
        use()
    except KeyError:
        caught.append('KeyError')
assert len(caught) == 7
