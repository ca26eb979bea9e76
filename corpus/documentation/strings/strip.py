import copy
# %%
assert '   spacious   '.strip() == 'spacious'
assert 'www.example.com'.strip('cmowz.') == 'example'
assert '   spacious   '.lstrip() == 'spacious   '
assert '   spacious   '.rstrip() == '   spacious'
assert 'mississippi'.rstrip('ipz') == 'mississ'
assert 'www.example.com'.lstrip('cmowz.') == 'example.com'
# %%
s = 'unchanged'
assert s.strip() is s
assert s.strip('xyz') is s
assert s.strip('') is s
try:
    s.strip(1)
except TypeError as error:
    assert error.args == ('strip arg must be None or str',) or 'strip' in error.args[0]
else:
    assert False
