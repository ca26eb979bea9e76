import copy
# %%
s = {1}
assert repr(s) == repr(s) == str(s) == '{1}'
f = frozenset([2])
assert repr(f) == repr(f) == 'frozenset({2})' and repr([f, f]) == '[frozenset({2}), frozenset({2})]'
class Kind(set):
    pass
k = Kind([3])
assert repr(k) == repr(k) == 'Kind({3})' and repr(Kind()) == repr(Kind()) == 'Kind()'
assert repr(set()) == 'set()' and repr(frozenset()) == 'frozenset()' and repr([s, s]) == '[{1}, {1}]'
