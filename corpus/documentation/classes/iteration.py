import copy
# %%
class Reverse:
    def __init__(self, data):
        self.data = data
        self.index = len(data)
    def __iter__(self):
        return self
    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]
rev = Reverse('spam')
assert iter(rev) is rev
assert [c for c in rev] == ['m', 'a', 'p', 's'] and list(rev) == []
# %%
class Fresh:
    def __init__(self):
        self.data = [1, 2]
    def __iter__(self):
        return iter(self.data)
f = Fresh()
assert list(f) == list(f) == [1, 2] and sum(f) == 3 and dict(zip(f, 'ab')) == {1: 'a', 2: 'b'}
class Wrong:
    def __iter__(self):
        return 5
try:
    iter(Wrong())
except TypeError as error:
    assert error.args == ("iter() returned non-iterator of type 'int'",)
else:
    assert False
