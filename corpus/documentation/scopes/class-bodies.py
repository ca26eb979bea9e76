import copy
# %%
x = 'module'
class A:
    x = 'class'
    y = x
    def method(self):
        return x
    z = [x for _ in range(1)]
assert A.y == 'class'
assert A().method() == 'module'
assert A.z == ['module'] or A.z == ['class']
# %%
def f(value):
    class B:
        a = value
        def get(self):
            return value
    return B
B = f(5)
assert B.a == 5 and B().get() == 5
assert f(6) is not f(6)
