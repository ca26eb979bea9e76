import copy
# %%
assert repr(()) == '()'
assert repr((1,)) == '(1,)'
assert repr((1, 'a', None)) == "(1, 'a', None)"
assert str(((), (1,))) == '((), (1,))'
# %%
assert () < (0,)
assert (1, 2) < (1, 2, 3) < (1, 3)
assert (1, 'b') > (1, 'a')
assert (1.0, True) == (1, 1)
a = (1, [])
a[1].append(a)
assert repr(a) == '(1, [(...)])' or repr(a) == '(1, [(1, [...])])'
