import copy
# %%
assert '1,2,3'.split(',') == ['1', '2', '3']
assert '1,2,3'.split(',', maxsplit=1) == ['1', '2,3']
assert '1,2,,3,'.split(',') == ['1', '2', '', '3', '']
assert '   1   2   3   '.split() == ['1', '2', '3']
assert '1 2 3'.split(maxsplit=1) == ['1', '2 3']
assert ''.split() == [] and ''.split(',') == ['']
assert '1,2,3'.rsplit(',', 1) == ['1,2', '3']
assert '1<>2<>3<4'.split('<>') == ['1', '2', '3<4']
# %%
assert ', '.join(['a', 'b', 'c']) == 'a, b, c'
assert ''.join('xyz') == 'xyz'
assert '-'.join([]) == ''
single = 'only'
assert '-'.join([single]) is single
assert '-'.join((single,)) is single
try:
    ''.join(['a', 1])
except TypeError as error:
    assert error.args == ('sequence item 1: expected str instance, int found',)
else:
    assert False
# %%
try:
    'a'.split('')
except ValueError as error:
    assert error.args == ('empty separator',)
else:
    assert False
assert 'ab c\n\nde fg\rkl\r\n'.splitlines() == ['ab c', '', 'de fg', 'kl']
assert 'ab c\n\nde fg\rkl\r\n'.splitlines(keepends=True) == ['ab c\n', '\n', 'de fg\r', 'kl\r\n']
assert ''.splitlines() == [] and 'One line\n'.splitlines() == ['One line']
