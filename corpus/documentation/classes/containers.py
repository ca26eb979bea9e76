import copy
# %%
class Deck:
    def __init__(self, items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, index):
        return self.items[index]
    def __setitem__(self, index, value):
        self.items[index] = value
    def __delitem__(self, index):
        del self.items[index]
    def __contains__(self, item):
        return item == 'anything' or item in self.items
d = Deck('abc')
assert len(d) == 3 and d[0] == 'a' and d[-1] == 'c' and d[1:] == ['b', 'c']
d[0] = 'x'
del d[1]
assert d.items == ['x', 'c'] and list(d) == ['x', 'c'] and list(reversed(d)) == ['c', 'x']
assert 'anything' in d and 'x' in d and 'b' not in d
first, second = d
assert (first, second) == ('x', 'c')
assert not Deck('') and bool(d)
# %%
class Endless:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10
assert list(Endless()) == [0, 10, 20, 30] and 20 in Endless() and max(Endless()) == 30
try:
    len(Endless())
except TypeError as error:
    assert error.args == ("object of type 'Endless' has no len()",)
else:
    assert False
