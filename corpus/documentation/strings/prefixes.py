# needs 3.9
import copy
# %%
assert 'TestHook'.removeprefix('Test') == 'Hook'
assert 'BaseTestCase'.removeprefix('Test') == 'BaseTestCase'
assert 'MiscTests'.removesuffix('Tests') == 'Misc'
assert 'TmpDirMixin'.removesuffix('Tests') == 'TmpDirMixin'
assert 'abc'.removeprefix('') == 'abc'
# %%
assert 'abc'.startswith('ab') and 'abc'.endswith('bc')
assert 'abc'.startswith(('x', 'a'))
assert 'abc'.startswith('b', 1)
assert not 'abc'.startswith('abcd')
assert 'abc'.startswith('') and 'abc'.startswith('', 3)
assert not 'abc'.startswith('', 4)
try:
    'abc'.startswith(['a'])
except TypeError as error:
    assert error.args == ('startswith first arg must be str or a tuple of str, not list',)
else:
    assert False
