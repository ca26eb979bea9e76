import copy
# %%
if (n := len([1, 2, 3])) > 2:
    assert n == 3
values = [y := 2, y ** 2]
assert values == [2, 4] and y == 2
assert [last := x for x in range(4)] == [0, 1, 2, 3] and last == 3
assert any((witness := c).isupper() for c in 'abCd') and witness == 'C'
# %%
def f():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total
assert f() == ([0, 1, 3, 6, 10], 10)
while (last := last - 1) > 0:
    pass
assert last == 0
