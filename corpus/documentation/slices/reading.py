import copy
# %%
for seq in ([0, 1, 2, 3, 4], (0, 1, 2, 3, 4), 'abcde', b'abcde', bytearray(b'abcde'), range(5)):
    assert seq[:] == seq
    assert seq[1:3] == seq[1:][:2]
    assert seq[-2:] == seq[3:]
    assert seq[:-2] == seq[:3]
    assert seq[10:] == seq[:0]
    assert seq[::-1][::-1] == seq
    assert len(seq[::2]) == 3
    assert len(seq[4:0:-2]) == 2
    assert seq[3:1] == seq[5:]
# %%
try:
    'abc'[::0]
except ValueError as error:
    assert error.args == ('slice step cannot be zero',)
else:
    assert False
try:
    [1]['a']
except TypeError as error:
    assert error.args == ('list indices must be integers or slices, not str',)
else:
    assert False
