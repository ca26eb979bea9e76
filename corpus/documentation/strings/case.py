import copy
# %%
assert 'Hello World'.lower() == 'hello world'
assert 'Hello World'.upper() == 'HELLO WORLD'
assert 'Hello World'.swapcase() == 'hELLO wORLD'
assert "they're bill's friends".title() == "They'Re Bill'S Friends"
assert 'hELLO'.capitalize() == 'Hello'
assert 'HELLO'.casefold() == 'hello'
# %%
assert 'abc'.islower() and not 'aBc'.islower() and not '1'.islower()
assert 'ABC'.isupper() and 'A1'.isupper()
assert 'Hello World'.istitle() and not 'Hello world'.istitle()
