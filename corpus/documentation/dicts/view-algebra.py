import copy
# %%
left, right = {1: 'a', 2: 'b', 3: 'c'}, {2: 'b', 3: 'x', 4: 'd'}
assert left.keys() & right.keys() == {2, 3} and left.keys() ^ right.keys() == {1, 4}
assert left.keys() | right.keys() == {1, 2, 3, 4} and left.keys() - right.keys() == {1}
assert left.items() & right.items() == {(2, 'b')}
assert left.items() ^ right.items() == {(1, 'a'), (3, 'c'), (3, 'x'), (4, 'd')}
assert left.items() - right.items() == {(1, 'a'), (3, 'c')} and len(left.items() | right.items()) == 5
assert left.items() ^ {}.items() == set(left.items()) and {}.items() ^ left.items() == set(left.items())
assert left.items() ^ left.items() == set() and left.items() ^ [(1, 'a')] == {(2, 'b'), (3, 'c')}
# %%
assert left.keys().isdisjoint({4, 5}) and not left.items().isdisjoint([(1, 'a')])
assert left.keys() <= {1, 2, 3, 4} and left.items() > {(1, 'a')} and not left.keys() < {1, 2, 3}
assert (1, 'b') not in left.items() and (2, 'b') in left.items() and [] not in left.values()
failed = []
for use in [lambda: left.items() ^ {5: []}.items(), lambda: left.keys() & 1, lambda: [] in left.keys(), lambda: left.values() & left.values()]:
    try:
        use()
    except TypeError:
        failed.append(True)
assert failed == [True] * 4
text = repr({1: [2]}.items()) + repr({1: 2}.keys()) + repr({1: 2}.values())
assert text == 'dict_items([(1, [2])])dict_keys([1])dict_values([2])'
loop = {}
loop[1] = loop.values()
assert repr(loop.values()) == 'dict_values([dict_values([...])])' or repr(loop.values()) != ''
