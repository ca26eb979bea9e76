import copy
# %%
class R:
    def __init__(self, *a):
        self.a = a
    def __reduce__(self):
        return (R, (1, [2]), {'state': [3]})
x = copy.copy(R())
y = copy.deepcopy(R())
r = (x.a, x.__dict__, y.a, y.__dict__)
class S:
    def __reduce_ex__(self, p):
        return (list, ((1, 2),), None, iter([3, 4]))
r2 = copy.copy(S()), copy.deepcopy(S())
class T:
    def __reduce__(self):
        return (dict, (), None, None, iter([('a', 1)]))
r3 = copy.copy(T())
class U:
    def __reduce__(self):
        return 'global_name'
u = U()
r4 = copy.copy(u) is u
class V:
    def __reduce__(self):
        return 5
try:
    copy.copy(V())
except Exception as exc:
    e = (type(exc), exc.args)
