import copy
# %%
class A:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        self.count += 1
a = A(); b = A()
a.add(1); b.add(2); b.add(3)
r = (A.items, a.items is b.items, A.count, a.count, b.count, a.__dict__, b.__dict__)
a.items = a.items + [9]
del a.count
r2 = (a.count, A.items, a.items)
class B(A):
    items = A.items[:]
B().add(7)
r3 = (A.items, B.items, vars(B()))
