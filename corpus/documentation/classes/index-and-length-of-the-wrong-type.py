import copy
# %%
class Number:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value
    def __len__(self):
        return self.value
    def __bool__(self):
        return self.value
    def __hash__(self):
        return self.value
assert [10, 20, 30][Number(1)] == 20
assert len(Number(3)) == 3 and hash(Number(-1)) == -2
assert 'ab' * Number(2) == 'abab'
# %%
failed = []
for use in [lambda n: [1, 2][n], lambda n: 'a' * n, len, bool, hash, lambda n: range(n), lambda n: [1][n:]]:
    try:
        use(Number('x'))
    except TypeError as error:
        failed.append(len(error.args))
assert failed == [1] * 7
try:
    len(Number(-1))
except ValueError as error:
    assert error.args == ('__len__() should return >= 0',)
try:
    [1][Number(5)]
except IndexError as error:
    assert error.args == ('list index out of range',)
