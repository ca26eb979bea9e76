import copy
# %%
class Boom:
    def __eq__(self, o):
        raise ValueError('boom', 1)
    def __hash__(self):
        return 1
d = {1: 'one'}
res = []
for f in (lambda: d[Boom()], lambda: Boom() in d, lambda: [1, Boom()].index(2), lambda: [Boom()] == [1], lambda: d.setdefault(Boom(), 2), lambda: {1, Boom()}, lambda: (1, Boom()).count(2), lambda: d.pop(Boom())):
    try:
        res.append(f())
    except ValueError as exc:
        res.append(exc.args)
x = d
