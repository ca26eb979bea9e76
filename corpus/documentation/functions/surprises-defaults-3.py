import copy
# %%
class C:
    n = 0
    def make(self, acc=[], n=n):
        acc.append(n)
        return acc
    n = 5
    def other(self, k=make):
        return k(self)
c = C()
r = (c.make(), c.other(), C.make is C.other.__defaults__[0], c.make.__func__ is C.make)
