import copy
# %%
assert 'a' + 'b' == 'ab'
assert 'ab' * 3 == 'ababab' and 3 * 'ab' == 'ababab'
assert 'ab' * 0 == '' == 'ab' * -1
assert 'a' 'b' "c" == 'abc'
assert 'a' < 'b' and 'a' < 'aa' and 'Z' < 'a'
assert 'abc' == "abc"
# %%
for wrong in (1, None, b'x', ['y']):
    try:
        'a' + wrong
    except TypeError as error:
        assert error.args[0].startswith('can only concatenate str (not "')
    else:
        assert False
try:
    'a' * 'b'
except TypeError as error:
    assert error.args == ("can't multiply sequence by non-int of type 'str'",)
else:
    assert False
try:
    'a' < 1
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'str' and 'int'",)
else:
    assert False
