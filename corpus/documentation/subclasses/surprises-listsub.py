import copy
# %%
class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.log = []
    def append(self, x):
        self.log.append(x)
        super().append(x)
    def __len__(self):
        return 100
    def __iter__(self):
        return iter('abc')
    def __getitem__(self, i):
        return ('item', i)
l = L(1, 2)
l.append(3)
l.extend([4])
l += [5]
r = (l.log, len(l), [*l], list(l), l[0], l == [1, 2, 3, 4, 5], l + [], sorted(l), l.copy(), type(l.copy()), type(l * 2), bool(l), repr(l), 3 in l, tuple(l), l.pop(), l.index(2))
x, y, z = l
m = copy.copy([l])
r2 = (x, y, z, max(l), list(map(str, l)), list(zip(l, [1, 2])), list(enumerate(l)), dict.fromkeys(l))
