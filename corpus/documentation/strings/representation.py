import copy
# %%
assert repr('abc') == "'abc'"
assert repr("it's") == '"it\'s"'
assert repr('say "hi"') == "'say \"hi\"'"
assert repr('it\'s "x"') == '\'it\\\'s "x"\''
assert repr('a\tb\n\\') == "'a\\tb\\n\\\\'"
assert repr('\x00\x7f\xa0') == "'\\x00\\x7f\\xa0'"
assert repr('\xe9') == "'\xe9'"
assert repr('\u20ac\U0001f600') == "'\u20ac\U0001f600'"
assert repr('\ud800') == "'\\ud800'"
# %%
assert str(['a', "b'"]) == '[\'a\', "b\'"]'
assert str(('x',)) == "('x',)"
assert str({'k': 'v'}) == "{'k': 'v'}"
assert str(b'ab') == "b'ab'"
assert str('abc') == 'abc' and str() == ''
assert str(1) + str(2.5) + str(None) + str(True) == '12.5NoneTrue'
