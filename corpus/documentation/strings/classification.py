import copy
# %%
assert 'abc'.isalpha() and not 'ab1'.isalpha() and not ''.isalpha()
assert 'ab1'.isalnum() and not 'a b'.isalnum()
assert '123'.isdigit() and '123'.isdecimal() and '123'.isnumeric()
assert not '1.5'.isdigit() and not '-1'.isdigit()
assert ' \t\n'.isspace() and not ''.isspace()
assert 'name_1'.isidentifier() and not '1name'.isidentifier() and 'def'.isidentifier()
assert 'abc'.isascii() and ''.isascii() and not '\xe9'.isascii()
assert 'abc'.isprintable() and not 'a\n'.isprintable() and ''.isprintable()
