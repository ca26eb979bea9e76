import copy
# %%
try:
    raise Exception('spam', 'eggs')
except Exception as inst:
    assert inst.args == ('spam', 'eggs')
    x, y = inst.args
    assert str(inst) == "('spam', 'eggs')"
    assert repr(inst) == "Exception('spam', 'eggs')"
assert str(ValueError()) == '' and str(ValueError('one')) == 'one' and repr(ValueError('one')) == "ValueError('one')"
assert str(KeyError('k')) == "'k'"
# %%
class Coded(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
try:
    raise Coded(7, 'seven')
except Coded as error:
    assert error.code == 7 and error.args == ('seven',) and str(error) == 'seven'
try:
    raise Coded
except TypeError as error:
    assert 'missing 2 required positional arguments' in error.args[0]
else:
    assert False
