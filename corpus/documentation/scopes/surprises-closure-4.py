import copy
# %%
x = 1
class A:
    x = x + 1
    def f(self):
        global x
        x += 10
        return x
    y = [x * i for i in range(x)]
r = (A.x, A().f(), x, A.y)
try:
    class B:
        del q
except NameError as exc:
    e = exc.args
class D:
    x = 5
    del x
    y = x
r2 = D.y
