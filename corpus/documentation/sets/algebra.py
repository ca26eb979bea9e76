import copy
# %%
a = {1, 2, 3}
b = {3, 4}
assert a | b == {1, 2, 3, 4}
assert a & b == {3}
assert a - b == {1, 2}
assert b - a == {4}
assert a ^ b == {1, 2, 4}
assert a.union(b, [9]) == {1, 2, 3, 4, 9}
assert a.intersection([2, 3], (3,)) == {3}
assert a.difference([1], [2]) == {3}
assert a.symmetric_difference([3, 4]) == {1, 2, 4}
assert a == {1, 2, 3}
# %%
for operand in ([3], (3,), 'x', {3: 4}, 5):
    try:
        a | operand
    except TypeError as error:
        assert error.args[0].startswith("unsupported operand type(s) for |: 'set' and ")
    else:
        assert False
