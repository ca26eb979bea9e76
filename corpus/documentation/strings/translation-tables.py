import copy
# %%
table = str.maketrans('abc', 'xyz', 'd')
assert table == {97: 120, 98: 121, 99: 122, 100: None}
assert 'abcde'.translate(table) == 'xyze'
assert str.maketrans({'a': 'A', 98: None, 'c': 0x20ac}) == {97: 'A', 98: None, 99: 0x20ac}
assert 'abcd'.translate(str.maketrans({'a': 'AA', 98: None, 'c': 0x20ac})) == 'AA\u20acd'
assert 'abc'.translate({}) == 'abc'
assert b'abc'.translate(bytes.maketrans(b'ab', b'xy')) == b'xyc'
assert b'abc'.translate(None, b'b') == b'ac'
# %%
wrong = []
for arguments in [({'ab': 1},), ({'': 1},), ({1.5: 1},), ('a', 'bc'), ('a',), ('a', 1), ('a', 'b', 1)]:
    try:
        str.maketrans(*arguments)
    except (TypeError, ValueError) as error:
        wrong.append((type(error).__name__, len(error.args)))
assert wrong == [('ValueError', 1), ('ValueError', 1), ('TypeError', 1), ('ValueError', 1), ('TypeError', 1), ('TypeError', 1), ('TypeError', 1)]
