import copy
# %%
class D:
    def __init__(self, x):
        self.x = x
    def __deepcopy__(self, memo):
        n = D(copy.deepcopy(self.x, memo))
        memo[id(self)] = n
        return n
a = D([1, [2]])
l = [a, a, a.x]
m = copy.deepcopy(l)
r = (m[0] is m[1], m[2] is m[0].x, m[0].x is a.x, m[0].x[1] is a.x[1])
class C:
    def __copy__(self):
        return 'copied'
    def __deepcopy__(self, memo):
        return 'deep'
r2 = (copy.copy(C()), copy.deepcopy(C()), copy.copy([C()])[0].__class__.__name__, copy.deepcopy({'k': C()}))
