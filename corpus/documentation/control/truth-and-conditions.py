import copy
# %%
class Falsy:
    def __bool__(self):
        return False
class Empty:
    def __len__(self):
        return 0
for value in (None, False, 0, 0.0, 0j, '', (), [], {}, set(), range(0), b'', Falsy(), Empty()):
    if value:
        assert False
    assert not value
for value in (True, 1, -1, ' ', (0,), [[]], {0: 0}, object, len):
    assert value
# %%
x = 5
kind = 'neg' if x < 0 else 'zero' if x == 0 else 'pos'
assert kind == 'pos'
assert 1 < x <= 5 != 6
calls = []
def middle():
    calls.append(1)
    return 3
assert 1 < middle() < 5 and calls == [1]
assert not (5 < middle() < 10) and calls == [1, 1]
