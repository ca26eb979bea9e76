import copy
# %%
nan = float('nan')
inf = float('inf')
l = [nan]
r = (nan == nan, nan in l, l == [nan], l.index(nan), {nan: 1} == {nan: 1}, nan is float('nan'), inf > 10 ** 400, -0.0 == 0.0, {0.0: 'a'}[-0.0], 1 == 1.0 == True, {1: 'a', 1.0: 'b', True: 'c'}, max(nan, 1), min(1, nan), sorted([3.0, nan, 1.0]), 0.1 + 0.2, 1e16 + 1, repr(1e22), 5e-324, float('1_0'), 2.5.is_integer(), (2.5).as_integer_ratio(), 0.1.hex(), float.fromhex('0x1.8p1'), round(0.5), round(1.5), round(2.675, 2), 7.5 // 2, -7.5 % 2, divmod(7.5, -2))
for f in (lambda: int(nan), lambda: int(inf), lambda: float('x'), lambda: 1.0 // 0, lambda: 1 % 0.0, lambda: 2.0 ** 10000, lambda: round(nan), lambda: float('1__0'), lambda: 10 ** 400 * 1.0, lambda: complex('1+'), lambda: 0.0 ** -1):
    try:
        f()
    except Exception as exc:
        e = (type(exc), exc.args)
        last = e
