import copy
# %%
assert 'aaa'.replace('a', 'b') == 'bbb'
assert 'aaa'.replace('a', 'b', 2) == 'bba'
assert 'abc'.replace('', '-') == '-a-b-c-'
assert 'abc'.replace('x', 'y') == 'abc'
s = 'abc'
assert s.replace('x', 'y') is s
# %%
assert 'key=value=x'.partition('=') == ('key', '=', 'value=x')
assert 'key=value=x'.rpartition('=') == ('key=value', '=', 'x')
assert 'none'.partition('=') == ('none', '', '')
assert 'none'.rpartition('=') == ('', '', 'none')
try:
    'x'.partition('')
except ValueError as error:
    assert error.args == ('empty separator',)
else:
    assert False
