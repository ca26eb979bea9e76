import copy
# %%
class M:
    def __init__(self):
        self.d = []
    def __getitem__(self, i):
        return i
    def __setitem__(self, i, v):
        self.d.append((i, v))
    def __delitem__(self, i):
        self.d.append(i)
m = M()
r = (m[1:2, 3], m[:, ::2], m[..., 1:], m[1:2,], m[()], m[(1, 2), 3:4])
m[0:1, 2] = 'v'
del m[:, 1]
m[1:2, 3] += (5,) if False else (5, )
x = [1, 2]
try:
    x[0:1, 1]
except TypeError as exc:
    e = exc.args
try:
    {}[1:2, 3]
except TypeError as exc:
    e2 = exc.args
except KeyError as exc:
    e2 = exc.args
