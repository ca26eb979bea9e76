import copy
# %%
assert 'ab'.center(6) == '  ab  '
assert 'ab'.center(5) == '  ab '
assert 'abc'.center(6, '*') == '*abc**'
assert 'ab'.ljust(4) == 'ab  ' and 'ab'.rjust(4, '.') == '..ab'
assert '42'.zfill(5) == '00042' and '-42'.zfill(5) == '-0042' and '+1'.zfill(4) == '+001'
assert '01\t012\t0123'.expandtabs() == '01      012     0123'
assert '01\t012\t0123'.expandtabs(4) == '01  012 0123'
# %%
s = 'long enough'
assert s.ljust(3) == s
try:
    s.center(20, 'ab')
except TypeError as error:
    assert error.args == ('The fill character must be exactly one character long',)
else:
    assert False
