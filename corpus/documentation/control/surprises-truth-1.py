import copy
# %%
class B:
    def __bool__(self):
        return 5
class Ln:
    def __len__(self):
        return -1
class Lb:
    def __len__(self):
        return 2 ** 70
errs = []
for fn in (lambda: bool(B()), lambda: not B(), lambda: bool(Ln()), lambda: len(Ln()), lambda: len(Lb()), lambda: bool(Lb()), lambda: 1 if B() else 2, lambda: B() and 1, lambda: all([B()]), lambda: [1][Lb():], lambda: list(filter(None, [B()]))):
    try:
        errs.append(fn())
    except Exception as exc:
        errs.append((type(exc), exc.args))
r = [[] or 'x', 0 and 1, () or {} or None, 1 and [] and 2, not [], bool(range(0)), bool(''), bool({0}), None or False, 'a' and 'b']
a = [] or []
b = (x := []) or x
r2 = (a is b, b is x, 1 < 2 < 3, 1 < 3 > 2 != 5, [] is [] , not 1 == 2)
